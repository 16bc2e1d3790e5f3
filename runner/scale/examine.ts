/** Runs a solution on a file and on one of a quarter of its size, and holds what came of it against the budget. */
import type { Given } from '../data/large.ts';
import { estimateOf, findingsOf, runOf, worst } from './findings.ts';
import type { Finding, ScaleReport, ScaleRun, Trend, Trouble } from './report.ts';
import type { Surroundings } from './runs.ts';
import { capsFor, emptyPeakMiB, isTelling, type Job, provide, type Run, referenceCpuMs, runOn } from './runs.ts';
import { trendOf } from './trend.ts';

export interface Examined {
  readonly report: ScaleReport;
  /** Absent when the answer is right and within its budget. */
  readonly trouble?: Trouble;
}

/** How much smaller the companion is, and how much larger the input that decides when two can't. */
const STEP = 4;

/** @throws the signal's reason when it aborts, an Error for a fault of ours, a UserError when a file can't be made */
export async function examine(job: Job, around: Surroundings): Promise<Examined> {
  const files = [await provide(job, Math.round(job.bytes / STEP), around), await provide(job, job.bytes, around)];
  const small = files[0] as Given;
  const emptyMiB = await emptyPeakMiB(small, around);
  const cpuMs = await referenceCpuMs(job, small, around);
  const reference = cpuMs === undefined ? undefined : { bytes: small.bytes, cpuMs };

  const runs: ScaleRun[] = [];
  let findings: readonly Finding[] = [];
  let trouble: Trouble | undefined;
  let trend: Trend | undefined;
  for (let at = 0; at < files.length && trouble === undefined; at++) {
    const given = files[at] as Given;
    const caps = capsFor(job, given, emptyMiB, reference);
    const run = await runOn(job, given, { bundle: job.solution, caps, doing: 'running' }, around);
    const measured = runOf(run.streamed, given.bytes, emptyMiB);
    runs.push(measured);
    findings = worst(findings, findingsOf(job.budget, run.streamed, measured, caps));
    trouble = troubleOf(run, measured) ?? overBudget(findings, ['passes', 'read-ahead']);
    if (trouble !== undefined || at < files.length - 1) continue;
    const judged = judgeTrend(runs);
    if (judged !== 'unsure') trend = judged;
    // What is over its budget in another way needs no larger file to be refused.
    else if (findings.every(({ within }) => within)) files.push(await provide(job, given.bytes * STEP, around));
  }
  if (isFullOfMemory(trouble)) trend = heldTrend(runs);
  trouble ??= overBudget(findings, ['memory']) ?? (trend?.verdict === 'growing' ? { kind: 'growing' } : undefined);
  trouble ??= overBudget(findings, ['disk', 'open-files', 'left-over']);

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
function heldTrend(runs: readonly ScaleRun[]): Trend | undefined {
  const trend = trendOf(runs);
  return trend === 'unsure' ? undefined : trend;
}

function isFullOfMemory(trouble: Trouble | undefined): boolean {
  return trouble?.kind === 'ended' && trouble.end.kind === 'stopped' && trouble.end.ending.kind === 'memory-limit';
}
