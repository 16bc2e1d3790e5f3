/** Runs a solution on a file and on one of a quarter of its size, and holds what came of it against the budget. */
import type { Given } from '../data/large.ts';
import { estimateOf, findingsOf, runOf, worst } from './findings.ts';
import type { Finding, ScaleReport, ScaleRun, Trend, Trouble } from './report.ts';
import {
  capsFor,
  emptyPeakMiB,
  type Job,
  provide,
  type Run,
  referenceCpuMs,
  runOn,
  type Surroundings,
} from './runs.ts';
import { isTelling, trendOf } from './trend.ts';

export interface Examined {
  readonly report: ScaleReport;
  /** Absent when the answer is right and within its budget. */
  readonly trouble?: Trouble;
}

/** How much smaller the companion is, and how much larger the input that decides when two can't. */
const STEP = 4;

/** @throws the signal's reason when it aborts, an Error for a fault of ours, a UserError when a file can't be made */
export async function examine(job: Job, around: Surroundings): Promise<Examined> {
  const files: Given[] = [];
  const take = async (bytes: number) => {
    files.push(await provide(job, Math.round(bytes), around));
  };
  try {
    await take(job.bytes / STEP);
    await take(job.bytes);
    return examined(await measure(job, files, take, around));
  } finally {
    for (const given of files) given.release();
  }
}

interface Measured {
  readonly runs: readonly ScaleRun[];
  readonly findings: readonly Finding[];
  readonly trend: Trend | undefined;
  /** What ended the measurement. */
  readonly trouble: Trouble | undefined;
  readonly reference: ScaleReport['reference'] | undefined;
}

/** From the smaller file to the larger one, as long as nothing is wrong; to a third one where two can't tell. */
async function measure(
  job: Job,
  files: readonly Given[],
  take: (bytes: number) => Promise<void>,
  around: Surroundings,
): Promise<Measured> {
  const small = files[0] as Given;
  const emptyMiB = await emptyPeakMiB(small, around);
  const cpuMs = await referenceCpuMs(job, small, around);
  const reference = cpuMs === undefined ? undefined : { bytes: small.bytes, cpuMs };

  const runs: ScaleRun[] = [];
  let findings: readonly Finding[] = [];
  let trend: Trend | undefined;
  for (let at = 0; at < files.length; at++) {
    const given = files[at] as Given;
    const caps = capsFor(job, given, emptyMiB, reference);
    const run = await runOn(job, given, { bundle: job.solution, caps, doing: 'running' }, around);
    const measured = runOf(run.streamed, given.bytes, emptyMiB);
    runs.push(measured);
    findings = worst(findings, findingsOf(job.budget, run.streamed, measured, caps));
    const trouble = troubleOf(run, measured) ?? overBudget(findings, ['passes', 'read-ahead']);
    if (trouble !== undefined) return { runs, findings, trend: trendOfFull(trouble, runs), trouble, reference };
    if (at < files.length - 1) continue;
    const judged = judgeTrend(runs);
    if (judged !== 'unsure') trend = judged;
    // What is over its budget in another way needs no larger file to be refused.
    else if (findings.every(({ within }) => within)) await take(given.bytes * STEP);
  }
  return { runs, findings, trend, trouble: undefined, reference };
}

function examined({ runs, findings, trend, reference, ...measured }: Measured): Examined {
  const growing: Trouble | undefined = trend?.verdict === 'growing' ? { kind: 'growing' } : undefined;
  const trouble =
    measured.trouble ??
    overBudget(findings, ['memory']) ??
    growing ??
    overBudget(findings, ['disk', 'open-files', 'left-over']);
  const last = runs.at(-1) as ScaleRun;
  const report: ScaleReport = {
    bytes: last.bytes,
    runs,
    findings,
    ...(trend === undefined ? {} : { trend }),
    ...(reference === undefined ? {} : { reference }),
    ...(trouble === undefined ? { estimate: estimateOf(last, findings) } : {}),
  };
  return { report, ...(trouble === undefined ? {} : { trouble }) };
}

function troubleOf({ streamed, difference }: Run, run: ScaleRun): Trouble | undefined {
  if (streamed.end.kind !== 'returned') return { kind: 'ended', end: streamed.end, run };
  return difference === undefined ? undefined : { kind: 'different', difference, run };
}

function overBudget(findings: readonly Finding[], parts: readonly Finding['part'][]): Trouble | undefined {
  const over = findings.find(({ part, within }) => !within && parts.includes(part));
  return over === undefined ? undefined : { kind: 'over-budget', part: over.part };
}

/** `undefined` where the peak is not told, or the input is too small for it to say anything. */
function judgeTrend(runs: readonly ScaleRun[]): ReturnType<typeof trendOf> | undefined {
  const isKnown = runs.every(({ peakMiB }) => peakMiB !== undefined);
  return isKnown && isTelling(runs.at(-1)?.bytes ?? 0) ? trendOf(runs) : undefined;
}

/** A run that was ended for its memory says how much it held for what it had read. */
function trendOfFull(trouble: Trouble, runs: readonly ScaleRun[]): Trend | undefined {
  const isFull =
    trouble.kind === 'ended' && trouble.end.kind === 'stopped' && trouble.end.ending.kind === 'memory-limit';
  const trend = isFull ? trendOf(runs) : undefined;
  return trend === 'unsure' ? undefined : trend;
}
