/** Single runs of a streaming call: the solution's, the reference's, an empty one. */
import type { Given, Large } from '../data/large.ts';
import type { Bundle } from '../host/bundle.ts';
import type { Host } from '../host/host.ts';
import type { Streamed } from '../host/stream.ts';
import { type InputBox, InputFile } from '../kata.ts';
import * as limits from '../limits.ts';
import type { Budget, Dataset, Expected } from './contract.ts';
import { createProgress } from './progress.ts';
import type { Difference, Progress } from './report.ts';

/** What is to be run, and on what. */
export interface Job {
  readonly entry: string;
  readonly dataset: Dataset;
  readonly expected: Expected;
  readonly budget: Budget;
  readonly args: (lines: InputFile, box: InputBox) => readonly unknown[];
  readonly box: InputBox;
  /** About how long the input is. */
  readonly bytes: number;
  /** See `Request` in data/large.ts. */
  readonly tag: string;
  readonly solution: Bundle;
  /** The kata's own solution, if there is one. */
  readonly reference: Bundle | undefined;
}

export interface Surroundings {
  readonly host: Pick<Host, 'stream'>;
  readonly large: Large;
  /** Wall clock in milliseconds. */
  now(): number;
  readonly signal: AbortSignal;
  tell(progress: Progress): void;
}

export interface Run {
  readonly streamed: Streamed;
  /** Only of a call that came to an end. */
  readonly difference?: Difference;
}

const KIB = 1_024;

export function provide(job: Job, bytes: number, around: Surroundings): Promise<Given> {
  const { dataset, expected, tag, budget } = job;
  const { signal, now, tell } = around;
  // Its own temporary files, and what it yields.
  const roomBytes = bytes * (budget.tempDisk + 1);
  const onMove = createProgress(bytes, now, tell);
  return around.large.provide({ dataset, bytes, expected, tag, roomBytes }, { signal, onMove });
}

/**
 * One call on one file. What it yields is compared with what has to come out.
 *
 * @throws the signal's reason when it aborts
 */
export async function runOn(
  job: Job,
  given: Given,
  who: { readonly bundle: Bundle; readonly caps: limits.Caps; readonly doing: Progress['doing'] },
  { host, now, signal, tell }: Surroundings,
): Promise<Run> {
  const onMove = createProgress(given.bytes, now, tell);
  const outputBytes = given.bytes * limits.STREAM_OUTPUT_FACTOR + limits.STREAM_OUTPUT_BASE_KIB * KIB;
  const args = job.args(new InputFile(''), job.box);
  const stream = { bundle: who.bundle, entry: job.entry, args, input: given.path, outputBytes, caps: who.caps };
  const total = given.bytes + given.answerBytes;
  const run = host.stream(stream, signal, ({ bytesIn, bytesOut }) => {
    const done = Math.min(bytesIn, given.bytes) + Math.min(bytesOut, given.answerBytes);
    onMove({ doing: who.doing, done: done / total });
  });
  try {
    const streamed = await run.streamed;
    signal.throwIfAborted();
    if (streamed.end.kind !== 'returned') return { streamed };
    const difference = await given.compare(streamed.output, { signal, onMove });
    return difference === undefined ? { streamed } : { streamed, difference };
  } finally {
    run.close();
  }
}

/** Reads every line and keeps none: what the host itself needs for that is not the solution's. */
const EMPTY = {
  code: 'exports.empty = function* (lines) { for (const line of lines); };',
  map: '{"version":3,"sources":[],"names":[],"mappings":""}',
};

/** @returns its peak in MiB; `undefined` where the system does not tell */
export async function emptyPeakMiB(given: Given, { host, signal }: Surroundings): Promise<number | undefined> {
  const caps = { ...NO_LIMIT, heapMiB: limits.STREAM_HEAP_MIB };
  const args = [new InputFile('')];
  const job = { bundle: EMPTY, entry: 'empty', args, input: given.path, outputBytes: 0, caps };
  const run = host.stream(job, signal, () => {});
  try {
    const { end, used } = await run.streamed;
    signal.throwIfAborted();
    if (end.kind !== 'returned') throw new Error(`an empty run ended with ${JSON.stringify(end)}`);
    return used.peakMiB;
  } finally {
    run.close();
  }
}

/** CPU time of the reference in milliseconds. It is ours: that it is right is a matter of the doctor. */
export async function referenceCpuMs(job: Job, given: Given, around: Surroundings): Promise<number | undefined> {
  if (job.reference === undefined) return undefined;
  const who = { bundle: job.reference, caps: NO_LIMIT, doing: 'reference run' } as const;
  const { streamed } = await runOn(job, given, who, around);
  if (streamed.end.kind !== 'returned') throw new Error(`the reference ended with ${JSON.stringify(streamed.end)}`);
  return streamed.used.cpuMs ?? streamed.ms;
}

export const NO_LIMIT: limits.Caps = {
  callCpuMs: Number.POSITIVE_INFINITY,
  callWallMs: Number.POSITIVE_INFINITY,
  batchCpuMs: Number.POSITIVE_INFINITY,
  heapMiB: limits.STREAM_HEAP_MIB,
  residentMiB: Number.POSITIVE_INFINITY,
  writtenMiB: Number.POSITIVE_INFINITY,
  entries: Number.POSITIVE_INFINITY,
};

/** What ends a run before its end: far more than what is allowed, so that what is over the budget is still measured. */
export function capsFor(
  job: Job,
  given: Given,
  emptyMiB: number | undefined,
  reference: { readonly bytes: number; readonly cpuMs: number } | undefined,
): limits.Caps {
  const cpuMs =
    reference === undefined
      ? Number.POSITIVE_INFINITY
      : Math.round(
          limits.STREAM_CPU_BASE_MS + (limits.STREAM_CPU_FACTOR * reference.cpuMs * given.bytes) / reference.bytes,
        );
  return {
    callCpuMs: cpuMs,
    batchCpuMs: cpuMs,
    callWallMs: cpuMs * limits.STREAM_WALL_FACTOR,
    heapMiB: limits.STREAM_HEAP_MIB,
    residentMiB: Math.round((emptyMiB ?? 0) + limits.STREAM_MEMORY_FACTOR * job.budget.memoryMiB),
    writtenMiB: limits.STREAM_WRITTEN_BASE_MIB + Math.round((limits.STREAM_WRITTEN_FACTOR * given.bytes) / 2 ** 20),
    entries: limits.STREAM_ENTRIES,
  };
}
