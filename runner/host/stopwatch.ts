/** The parent's side of a benchmark: one child with one solution, that is timed. */
import { GAUGE_CAPS } from '../limits.ts';
import type { BenchAsk, BenchTold } from './bench-protocol.ts';
import type { ErrorText } from './ending.ts';
import type { Answer, Load } from './gauge.ts';
import type { CallEnd } from './gauge-protocol.ts';
import { type Child, openLine } from './line.ts';
import { toErrorText } from './trace.ts';
import { encodeArgs } from './wire.ts';

/** How long a sample is, in milliseconds of CPU time. */
export interface SampleLength {
  readonly warmUpMs: number;
  readonly sampleMs: number;
}

/** CPU time of one call in milliseconds; meaningless unless the call returned. */
export interface Lap {
  readonly ended: CallEnd;
  readonly cpuMs: number;
}

export interface Stopwatch {
  /** @returns the names of the functions that are exported */
  load(): Promise<Answer<readonly string[]>>;
  /** Makes one call. */
  attempt(entry: string, args: readonly unknown[]): Promise<Answer<Lap>>;
  /** Makes many calls with the same arguments; the median of them. */
  sample(entry: string, args: readonly unknown[], length: SampleLength): Promise<Answer<Lap>>;
  close(): void;
}

export function openStopwatch(
  child: Child,
  { code, map }: Pick<Load, 'code' | 'map'>,
  signal: AbortSignal,
  now: () => number,
): Stopwatch {
  const line = openLine<BenchAsk, BenchTold>(child, map, signal, now, GAUGE_CAPS);

  /** Asks one thing and waits for the one message that answers it. */
  async function ask<T>(question: BenchAsk, pick: (message: BenchTold) => T | undefined): Promise<Answer<T>> {
    let value: T | undefined;
    let error: ErrorText | undefined;
    const stop = await line.converse(question, (message) => {
      if (message.kind === 'load-threw') error = toErrorText(message.error, map);
      value ??= pick(message);
      return error !== undefined || value !== undefined;
    });
    // As in gauge.ts.
    if (value !== undefined && stop === undefined) return { kind: 'measured', value };
    if (error !== undefined) return { kind: 'failed', error };
    return { kind: 'stopped', stop: stop ?? { kind: 'stopped', ending: { kind: 'cancelled' } } };
  }

  return {
    load: () =>
      ask({ kind: 'load', token: line.token, tempDir: child.dir, code }, (message) =>
        message.kind === 'loaded' ? message.exports : undefined,
      ),
    attempt: (entry, args) =>
      ask({ kind: 'try', entry, call: encodeArgs(args) }, (message) =>
        message.kind === 'tried' ? message : undefined,
      ),
    sample: (entry, args, length) =>
      ask({ kind: 'sample', entry, call: encodeArgs(args), ...length }, (message) =>
        message.kind === 'sampled' ? message : undefined,
      ),
    close: line.close,
  };
}
