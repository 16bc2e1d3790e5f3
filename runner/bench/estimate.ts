/**
 * From process times to a finding. Pure; the only file that imports simple-statistics.
 *
 * The unit is a process, not a call: calls in one process share its compiled code, its layout in memory and its luck, so
 * that a thousand of them say little more than one (Kalibera and Jones, Rigorous benchmarking in reasonable time, 2013).
 */
import { cumulativeStdNormalProbability, median, quantile, sampleWithReplacement } from 'simple-statistics';
import type { Finding, Time } from './report.ts';

/** @param processes CPU milliseconds of one call in each process; at least one */
export function summarise(processes: readonly number[]): Omit<Time, 'sizes'> {
  const values = [...processes];
  return { median: median(values), low: quantile(values, 0.25), high: quantile(values, 0.75), processes };
}

export interface Interval {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How many times as long as the base: the median of the ratios within each turn, whose processes ran next to each other,
 * so that what slows the machine for a while slows both. Its 95 % interval is by bootstrap of whole turns, with percentiles
 * taken further out than usual, as Hesterberg proposes for small samples (What teachers should know about the bootstrap,
 * 2015: expanded percentile interval).
 *
 * @param own time of each turn, as many as `base` and in the same order; at least two
 * @param draw random numbers from 0 up to 1
 */
export function ratioOf(own: readonly number[], base: readonly number[], draw: () => number): Interval {
  const ratios = own.map((time, turn) => time / (base[turn] ?? Number.NaN));
  const drawn = Array.from({ length: RESAMPLES }, () => median(sampleWithReplacement(ratios, ratios.length, draw)));
  const tail = tailOf(ratios.length);
  return { ratio: median(ratios), low: quantile(drawn, tail), high: quantile(drawn, 1 - tail) };
}

const RESAMPLES = 2_000;

/** Share of the resamples on each side of the interval. */
function tailOf(turns: number): number {
  const student = STUDENT_95[turns - 2] ?? 2.06;
  return cumulativeStdNormalProbability(-student * Math.sqrt(turns / (turns - 1)));
}

/** Student's t at 97.5 %, for 1, 2, 3, … degrees of freedom. */
const STUDENT_95 = [
  12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.1, 2.09, 2.09,
];

/** What is nearer to 1 than this is nobody's fault: the same code, laid out in another way, differs by as much. */
const REAL = 1.05;

/** An interval as narrow as this is worth calling no difference: how narrow it is, is said as well. */
const ALIKE = 1.2;

export function findingOf({ low, high }: Pick<Interval, 'low' | 'high'>): Finding {
  if (low > REAL) return 'slower';
  if (high < 1 / REAL) return 'faster';
  return low > 1 / ALIKE && high < ALIKE ? 'same' : 'noisy';
}
