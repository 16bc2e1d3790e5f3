/** What running a large file has shown: types only, plain data. */
import type { Streamed } from '../host/stream.ts';

export interface ScaleReport {
  /** Bytes of the largest input. */
  readonly bytes: number;
  /** From the smallest input to the largest. */
  readonly runs: readonly ScaleRun[];
  /** Each part of the budget that was looked at. */
  readonly findings: readonly Finding[];
  readonly trend?: Trend;
  /** The kata's own solution, run beside on the smallest input. */
  readonly reference?: { readonly bytes: number; readonly cpuMs: number };
  /** Absent unless the answer is right. */
  readonly estimate?: Estimate;
}

/** One call on one input. */
export interface ScaleRun {
  /** Bytes and lines of the input; `bytesRead` and `linesRead` count each pass. */
  readonly bytes: number;
  readonly bytesRead: number;
  readonly linesRead: number;
  /** The line that what was read last begins with: less than `linesRead` where that was a block of bytes. */
  readonly lineFrom: number;
  readonly linesYielded: number;
  readonly ended: boolean;
  /** Peak resident memory above that of an empty run, in MiB; absent where the system does not tell. */
  readonly peakMiB?: number;
  /** Most that was seen on the JavaScript heap and in buffers, in MiB, at the same moment. */
  readonly heapMiB: number;
  readonly buffersMiB: number;
  /** What was alive from time to time. */
  readonly looks: readonly Look[];
  readonly ms: number;
  readonly cpuMs?: number;
  readonly diskBytes: number;
}

/** What was alive when so much had been read and yielded: after a collection, so that no garbage is in it. */
export interface Look {
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** On the JavaScript heap, but for `tablesMiB`. */
  readonly heapMiB: number;
  /** In single objects of more than 128 KiB: what is behind long lists, Maps and Sets, and long texts. */
  readonly tablesMiB: number;
  /** Outside of the heap: Buffers, typed arrays. */
  readonly buffersMiB: number;
}

/** One part of a budget, measured beside what is allowed, as both are shown. */
export interface Finding {
  readonly part: Part;
  readonly measured: number;
  readonly allowed: number;
  readonly within: boolean;
  /** Of what was left over: the first names. */
  readonly names?: readonly string[];
}

/**
 * In these units: `memory` MiB, `disk` times the input, `time` ms of CPU time; the others are counts of passes, lines,
 * open files and files left over.
 */
export type Part = 'memory' | 'disk' | 'open-files' | 'passes' | 'read-ahead' | 'left-over' | 'time';

/** How memory grows with the input. */
export interface Trend {
  readonly verdict: 'flat' | 'growing';
  /** Bytes kept for each byte read, to two digits. */
  readonly kept: number;
  /** Where, when it grows; absent where only its peak tells. */
  readonly held?: Held;
}

/** By what holds it. */
export interface Held {
  /** Texts, numbers, objects: all on the JavaScript heap but the next. */
  readonly objects: number;
  /** Single objects of more than 128 KiB: what is behind long lists, Sets and Maps. */
  readonly tables: number;
  /** Outside of the heap: Buffers, typed arrays. */
  readonly buffers: number;
}

/** The same for 1 TiB on this machine. */
export interface Estimate {
  readonly ms: number;
  readonly memoryMiB?: number;
  readonly diskBytes: number;
  readonly passes: number;
}

/** Why an answer is not accepted: the first of these that holds. */
export type Trouble =
  /** It did not come to an end, or to none that can be judged. */
  | { readonly kind: 'ended'; readonly end: Unfinished; readonly run: ScaleRun }
  | { readonly kind: 'different'; readonly difference: Difference; readonly run: ScaleRun }
  | { readonly kind: 'over-budget'; readonly part: Part }
  | { readonly kind: 'growing' };

export type Unfinished = Exclude<Streamed['end'], { kind: 'returned' }>;

/** How what was yielded differs from what has to come out. Line numbers count from 1. */
export type Difference =
  /** `line` of the output comes after a greater one. */
  | { readonly kind: 'order'; readonly line: number; readonly before: string; readonly received: string }
  /** `line` of the output; absent where one of the two has ended. */
  | {
      readonly kind: 'line';
      readonly line: number;
      readonly expected: string | undefined;
      readonly received: string | undefined;
    }
  /** As many lines as that, and one that makes the difference; where it is known, with its line in the input. */
  | {
      readonly kind: 'lines';
      readonly expected: number;
      readonly received: number;
      readonly missing?: { readonly text: string; readonly line?: number };
      readonly extra?: { readonly text: string; readonly line: number; readonly times: number };
    };

/** How far a long piece of work is. */
export interface Progress {
  readonly doing: 'making the file' | 'making the answer' | 'running' | 'reference run' | 'checking';
  /** Bytes of the input this is about. */
  readonly bytes: number;
  /** From 0 to 1. */
  readonly done: number;
  /** Absent until they are known. */
  readonly bytesPerMs?: number;
  readonly leftMs?: number;
}
