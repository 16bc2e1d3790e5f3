/** The parent's side of a streaming call: one child, one call, what came of it and what it used. */
import type { Caps } from '../limits.ts';
import type { Bundle } from './bundle.ts';
import type { ErrorText, Stop } from './ending.ts';
import { type Child, openLine } from './line.ts';
import { startMeter, type Used } from './meter.ts';
import type { RawFacts, StreamAsk, StreamEnd, StreamTold } from './stream-protocol.ts';
import { toErrorText } from './trace.ts';
import { encodeArgs } from './wire.ts';

export interface StreamJob {
  readonly bundle: Pick<Bundle, 'code' | 'map'>;
  readonly entry: string;
  /** The file among them stands for `input`, the box for a directory of the child's own. */
  readonly args: readonly unknown[];
  /** Absolute path. */
  readonly input: string;
  /** Bytes that may be yielded. */
  readonly outputBytes: number;
  readonly caps: Caps;
}

/** What came of a streaming call. Never a verdict. */
export interface Streamed {
  readonly end: Exclude<StreamEnd, { kind: 'threw' }> | Threw | Stop;
  /** What the child saw, so far if it was stopped. */
  readonly seen: RawFacts;
  readonly used: Used;
  /** Wall time in milliseconds. */
  readonly ms: number;
  /** Absolute path of what was yielded; it is there until the run is closed. */
  readonly output: string;
}

interface Threw {
  readonly kind: 'threw';
  readonly error: ErrorText;
}

export interface StreamRun {
  readonly streamed: Promise<Streamed>;
  /** Ends the child and removes its files. */
  close(): void;
}

const NOTHING: RawFacts = {
  linesIn: 0,
  lineFrom: 0,
  bytesIn: 0,
  passes: 0,
  readAhead: 0,
  linesOut: 0,
  bytesOut: 0,
  heap: 0,
  buffers: 0,
  looks: new Float64Array(),
  leftOver: 0,
  leftNames: [],
};

/**
 * @param now wall clock in milliseconds
 * @param onGoing told every few MiB what the child has done so far
 */
export function openStream(
  child: Child,
  job: StreamJob,
  signal: AbortSignal,
  now: () => number,
  onGoing: (seen: RawFacts) => void,
): StreamRun {
  const { code, map } = job.bundle;
  const line = openLine<StreamAsk, StreamTold>(child, map, signal, now, job.caps);

  async function run(): Promise<Streamed> {
    const began = now();
    const meter = startMeter(child.pid, child.dir, now);
    let seen = NOTHING;
    let end: Streamed['end'] | undefined;
    const hear = (message: Exclude<StreamTold, { kind: 'stray' }>): boolean => {
      if (message.kind === 'load-threw') end = { kind: 'threw', error: toErrorText(message.error, map) };
      if (message.kind === 'going' || message.kind === 'streamed') seen = message.seen;
      if (message.kind === 'going') onGoing(seen);
      if (message.kind === 'streamed') {
        const { ended } = message;
        end = ended.kind === 'threw' ? { kind: 'threw', error: toErrorText(ended.error, map) } : ended;
      }
      return message.kind === 'loaded' || end !== undefined;
    };
    try {
      const load: StreamAsk = { kind: 'load', token: line.token, tempDir: child.dir, code };
      let stop = await line.converse(load, hear);
      if (stop === undefined && end === undefined) {
        const { entry, args, outputBytes } = job;
        stop = await line.converse({ kind: 'stream', entry, call: encodeArgs(args), outputBytes }, hear);
      }
      // What it has made may be too much only at its end.
      const last = stop ?? end ?? { kind: 'stopped', ending: { kind: 'cancelled' } };
      return { end: last, seen, used: meter.stop(), ms: now() - began, output: child.output };
    } finally {
      meter.stop();
    }
  }

  return { streamed: run(), close: line.close };
}
