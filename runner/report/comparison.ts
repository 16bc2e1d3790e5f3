/** Two attempts side by side: what all views of them show. Pure. */
import type { BenchReport } from '../bench/report.ts';
import type { Assessment, Blame, GrowthReport, Point, Series } from '../growth/report.ts';
import type { Report, StageReport } from '../judge/report.ts';
import type { ScaleReport } from '../scale/report.ts';
import { millis, sizeText } from './bench.ts';
import { bytesText } from './bytes.ts';
import { type Panel, panelOf, sizesOf } from './curves.ts';
import { costText, sized } from './figures.ts';
import type { Tone } from './line.ts';
import { placeText } from './sentences.ts';
import type { Hunk } from './sourceDiff.ts';
import { verdictSign, verdictText, verdictTone } from './text.ts';

export interface CompareReport {
  /** Name and version of this shape; see compare.schema.json. */
  readonly schema: 'bigkata.compare/1';
  readonly kata: string;
  /** The round that was looked at closely. */
  readonly entry: string;
  /** Two, in the order in which they were named. */
  readonly sides: readonly [Side, Side];
  readonly diff: readonly Hunk[];
  /** Times of both; the first is the base. */
  readonly bench: BenchReport;
}

export interface Side {
  readonly name: string;
  /** All rounds that were begun. */
  readonly report: Report;
}

/** One line of the table: what it is about, and a cell for each side. */
export interface Fact {
  readonly label: string;
  readonly cells: readonly [Cell, Cell];
}

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

export function factsOf({ entry, sides, bench }: CompareReport): readonly Fact[] {
  const both = (label: string, cell: (side: Side, at: 0 | 1) => Cell): Fact => ({
    label,
    cells: [cell(sides[0], 0), cell(sides[1], 1)],
  });
  const entries = sides[0].report.rounds.map((round) => round.entry);
  return [
    ...entries.map((one) => both(one, (side) => verdictCell(side, one))),
    both('time', (side) => classCell(growthOf(side, entry)?.time)),
    both('space', (side) => spaceCell(side, entry)),
    both('steps', (side) => costCell(stepsOf(side, sides, entry))),
    both('CPU time', (_, at) => timeCell(bench, at)),
    both('peak memory', (side) => peakCell(side, entry)),
    ...(sides.some((side) => blameOf(side, entry) !== undefined)
      ? [both('blamed line', (side) => blameCell(blameOf(side, entry)))]
      : []),
  ];
}

/** What both cost, on one pair of axes each: counted steps, CPU time, live memory. */
export function comparisonPanels({ entry, sides, bench }: CompareReport): readonly Panel[] {
  const named = (pick: (side: Side, at: number) => Series | undefined) =>
    sides.flatMap((side, at): readonly Series[] => {
      const series = pick(side, at);
      return series === undefined || series.points.length === 0 ? [] : [{ ...bare(series), family: side.name }];
    });
  const steps = named((side) => stepsOf(side, sides, entry));
  const times = named((_, at) => timesOf(bench, at));
  const memory = named((side) => memoryOf(side, entry));
  return [steps, times, memory].filter((series) => series.length > 0).map((series) => panelOf(series, undefined));
}

/** The family and sweep of inputs that both were counted on: the one that decided for the side that grows faster. */
export function decidingInput(sides: readonly Side[], entry: string): Pick<Series, 'family' | 'sweep'> | undefined {
  const times = sides.flatMap((side) => growthOf(side, entry)?.time ?? []);
  const [worst] = [...times].sort((a, b) => rank(b) - rank(a) || (b.exponent ?? 0) - (a.exponent ?? 0));
  return worst?.series.find(({ family, sweep }) => family === worst.family && sweep === worst.sweep);
}

function rank({ verdict }: Assessment): number {
  return verdict === 'too-slow-to-measure' ? 2 : verdict === 'over' ? 1 : 0;
}

function growthOf(side: Side, entry: string): GrowthReport | undefined {
  return stagesOf(side, entry).find(({ growth }) => growth !== undefined)?.growth;
}

function scaleOf(side: Side, entry: string): ScaleReport | undefined {
  return stagesOf(side, entry).find(({ scale }) => scale !== undefined)?.scale;
}

function stagesOf({ report }: Side, entry: string): readonly StageReport[] {
  return report.rounds.find((one) => one.entry === entry)?.stages ?? [];
}

/** Live bytes that were weighed; of a round that streams, the peak on large files. */
function memoryOf(side: Side, entry: string): Series | undefined {
  const weighed = growthOf(side, entry)?.space.series.find(({ unit }) => unit === 'bytes');
  const points = (scaleOf(side, entry)?.runs ?? []).flatMap(({ bytes, peakMiB }): readonly Point[] =>
    peakMiB === undefined ? [] : [{ scale: bytes, sizes: { 'bytes of input': bytes }, cost: peakMiB * MIB }],
  );
  if (weighed !== undefined || points.length === 0) return weighed;
  return { family: 'large files', sweep: 'bytes of input', unit: 'bytes', points, trend: undefined };
}

const MIB = 2 ** 20;

/** The line that is over its budget: of time, else of memory. */
function blameOf(side: Side, entry: string): Blame | undefined {
  const growth = growthOf(side, entry);
  return growth?.time.blame ?? growth?.space.blame;
}

function stepsOf(side: Side, sides: readonly Side[], entry: string): Series | undefined {
  const input = decidingInput(sides, entry);
  const own = growthOf(side, entry)?.time.series.filter(({ unit }) => unit === 'steps');
  return own?.find(({ family, sweep }) => family === input?.family && sweep === input?.sweep);
}

function timesOf({ contestants, family }: BenchReport, at: number): Series | undefined {
  const times = contestants[at]?.times ?? [];
  const points = times.map(({ sizes, median: cost }) => ({ scale: Object.values(sizes)[0] ?? 0, sizes, cost }));
  return { family, sweep: Object.keys(points[0]?.sizes ?? {})[0] ?? 'n', unit: 'cpu', points, trend: undefined };
}

/** Costs alone: what is compared here is each other and not a budget. */
function bare(series: Series): Series {
  return { ...series, points: series.points.map(({ scale, sizes, cost }) => ({ scale, sizes, cost })) };
}

function verdictCell({ report }: Side, entry: string): Cell {
  const verdict = report.rounds.find((one) => one.entry === entry)?.verdict ?? 'not-started';
  return { text: `${verdictSign(verdict)} ${verdictText(verdict)}`, tone: verdictTone(verdict) };
}

/** `O(n)`, and how that is with the budget. */
function classCell(assessment: Assessment | undefined): Cell {
  if (assessment === undefined) return MISSING;
  const { verdict, consistentWith, budget } = assessment;
  const classes = consistentWith.length === 0 ? 'not measured' : consistentWith.join(' or ');
  switch (verdict) {
    case 'within':
      // A class in the scale of a sweep along which several sizes grow would read as one in n.
      return { text: `${isAlone(assessment) ? `${classes}, ` : ''}within ${budget ?? 'budget'}`, tone: 'pass' };
    case 'over':
      return { text: `${classes}, over ${budget ?? 'budget'}`, tone: 'fail' };
    case 'too-slow-to-measure':
      return { text: 'too slow to measure', tone: 'fail' };
    case 'unclear':
      return { text: classes, tone: 'warn' };
    case 'measured':
      return { text: classes };
  }
}

/** Whether one size alone grows along the sweep that decided. */
function isAlone({ series, family, sweep }: Assessment): boolean {
  const deciding = series.find((one) => one.family === family && one.sweep === sweep);
  const { held = [] } = deciding === undefined ? {} : sizesOf(deciding);
  return held.length >= Object.keys(deciding?.points[0]?.sizes ?? {}).length - 1;
}

/** Of a round that streams, how its peak grows with the file. */
function spaceCell(side: Side, entry: string): Cell {
  const trend = scaleOf(side, entry)?.trend;
  if (trend === undefined) return classCell(growthOf(side, entry)?.space);
  return trend.verdict === 'flat'
    ? { text: 'flat as the file grows', tone: 'pass' }
    : { text: 'grows with the file', tone: 'fail' };
}

/** What was weighed at the largest size; for a stream, at the largest file, where a run that was ended held that much or more. */
function peakCell(side: Side, entry: string): Cell {
  const [weighed] = growthOf(side, entry)?.space.series ?? [];
  const run = scaleOf(side, entry)?.runs.at(-1);
  if (weighed !== undefined || run?.peakMiB === undefined) return costCell(weighed);
  const least = run.ended ? '' : 'at least ';
  return { text: `${least}${bytesText(run.peakMiB * MIB)} at ${bytesText(run.bytes)} of input` };
}

function blameCell(blame: Blame | undefined): Cell {
  return blame === undefined
    ? MISSING
    : {
        text: `${blame.elsewhere === undefined ? blame.line : placeText(blame)}: ${blame.source.trim()}`,
        tone: 'code',
      };
}

/** The cost at the largest size. */
function costCell(series: Series | undefined): Cell {
  const last = series?.points.at(-1);
  if (series === undefined || last === undefined) return MISSING;
  const [name = 'n', value = last.scale] = Object.entries(last.sizes)[0] ?? [];
  return { text: `${costText(series.unit, last.cost)} at ${sized(name, value)}` };
}

function timeCell({ contestants }: BenchReport, at: number): Cell {
  const last = contestants[at]?.times.at(-1);
  return last === undefined ? MISSING : { text: `${millis(last.median)} at ${sizeText(last.sizes)}` };
}

const MISSING: Cell = { text: '–', tone: 'dim' };
