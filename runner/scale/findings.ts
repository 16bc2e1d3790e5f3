/** A budget held against what was used, part by part. Pure. */
import type { Streamed } from '../host/stream.ts';
import { LOOK_FIELDS } from '../host/stream-protocol.ts';
import type { Caps } from '../limits.ts';
import type { Budget } from './contract.ts';
import type { Estimate, Finding, Look, Part, ScaleRun } from './report.ts';

const MIB = 2 ** 20;
const TIB = 2 ** 40;

/** @param emptyMiB peak of an empty run; `undefined` where the system does not tell */
export function runOf(streamed: Streamed, bytes: number, emptyMiB: number | undefined): ScaleRun {
  const { end, seen, used, ms } = streamed;
  const peakMiB =
    used.peakMiB === undefined || emptyMiB === undefined ? {} : { peakMiB: Math.max(0, used.peakMiB - emptyMiB) };
  return {
    bytes,
    bytesRead: seen.bytesIn,
    linesRead: seen.linesIn,
    lineFrom: seen.lineFrom,
    linesYielded: seen.linesOut,
    ended: end.kind === 'returned',
    ...peakMiB,
    heapMiB: seen.heap / MIB,
    buffersMiB: seen.buffers / MIB,
    looks: looksOf(seen.looks),
    ms,
    ...(used.cpuMs === undefined ? {} : { cpuMs: used.cpuMs }),
    diskBytes: used.diskBytes,
  };
}

function looksOf(raw: Float64Array): readonly Look[] {
  return Array.from({ length: raw.length / LOOK_FIELDS }, (_, at) => {
    const [bytesIn = 0, bytesOut = 0, heap = 0, tables = 0, outside = 0] = raw.subarray(at * LOOK_FIELDS);
    return {
      bytesIn,
      bytesOut,
      heapMiB: (heap - tables) / MIB,
      tablesMiB: tables / MIB,
      buffersMiB: outside / MIB,
    };
  });
}

/**
 * Figures as they are shown: what reads as allowed is allowed.
 *
 * @param caps what would have ended the run
 */
export function findingsOf(
  budget: Budget,
  { seen, used }: Streamed,
  run: ScaleRun,
  caps: Pick<Caps, 'callCpuMs'>,
): readonly Finding[] {
  const all: (Finding | undefined)[] = [
    run.peakMiB === undefined ? undefined : finding('memory', Math.round(run.peakMiB), budget.memoryMiB),
    finding('disk', Math.round((used.diskBytes / Math.max(1, run.bytes)) * 10) / 10, budget.tempDisk),
    used.openFiles === undefined ? undefined : finding('open-files', used.openFiles, budget.openFiles),
    finding('passes', seen.passes, budget.passes),
    budget.readAhead === undefined ? undefined : finding('read-ahead', seen.readAhead, budget.readAhead),
    { ...finding('left-over', seen.leftOver, 0), names: seen.leftNames },
    used.cpuMs === undefined || !Number.isFinite(caps.callCpuMs)
      ? undefined
      : finding('time', used.cpuMs, caps.callCpuMs),
  ];
  return all.filter((one) => one !== undefined);
}

function finding(part: Part, measured: number, allowed: number): Finding {
  return { part, measured, allowed, within: measured <= allowed };
}

/** Part by part: of what was over, the smaller input's, which was over first; else the larger one's. */
export function worst(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  return after.map((one) => {
    const old = before.find(({ part }) => part === one.part);
    return old !== undefined && !old.within && one.within ? old : one;
  });
}

/** All in proportion, as one would say it in an interview; the memory of what does not grow stays. */
export function estimateOf(run: ScaleRun, findings: readonly Finding[]): Estimate {
  const factor = TIB / run.bytes;
  const passes = findings.find(({ part }) => part === 'passes')?.measured ?? 1;
  const memoryMiB = run.peakMiB === undefined ? {} : { memoryMiB: run.peakMiB };
  return { ms: run.ms * factor, ...memoryMiB, diskBytes: run.diskBytes * factor, passes };
}
