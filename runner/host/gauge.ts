/** The parent's side of measuring: one child that counts and weighs, or one that times. */
import { CHECKED_INPUT_KIB, GAUGE_CAPS } from '../limits.ts';
import { type Outcome, outcomeOf } from './answer.ts';
import type { ErrorText, Stop } from './ending.ts';
import type { CallEnd, GaugeAsk, GaugeTold, RawCount, RawLive } from './gauge-protocol.ts';
import { type Child, openLine } from './line.ts';
import { toErrorText } from './trace.ts';
import { encodeArgs } from './wire.ts';

/** What is loaded into a measuring child. */
export interface Load {
  /** Instrumented when `sites` is above 0, else plain. */
  readonly code: string;
  readonly sites: number;
  /** Source map of the plain bundle, as JSON text. */
  readonly map: string;
  /** Plain code that is timed beside it. */
  readonly reference?: string;
}

export type Answer<T> =
  | { readonly kind: 'measured'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: ErrorText }
  | { readonly kind: 'stopped'; readonly stop: Stop };

interface Timing {
  /** CPU time of one call, in milliseconds. */
  readonly cpuMs: number;
  readonly calls: number;
  readonly ended: CallEnd;
}

export interface Count extends RawCount {
  /** Of inputs that are small enough for it, when the call ended by itself. */
  readonly answer?: Outcome;
}

export interface Gauge {
  /** @returns the names of the functions that are exported */
  load(): Promise<Answer<readonly string[]>>;
  count(entry: string, args: readonly unknown[], stepLimit: number): Promise<Answer<Count>>;
  weigh(entry: string, args: readonly unknown[], steps: number, samples: number): Promise<Answer<RawLive>>;
  time(
    who: 'solution' | 'reference',
    entry: string,
    args: readonly unknown[],
    sampleMs: number,
  ): Promise<Answer<Timing>>;
  close(): void;
}

export function openGauge(child: Child, load: Load, signal: AbortSignal, now: () => number): Gauge {
  const line = openLine<GaugeAsk, GaugeTold>(child, load.map, signal, now, GAUGE_CAPS);

  /** Asks one thing and waits for the one message that answers it. */
  async function ask<T>(question: GaugeAsk, pick: (message: GaugeTold) => T | undefined): Promise<Answer<T>> {
    let value: T | undefined;
    let error: ErrorText | undefined;
    const stop = await line.converse(question, (message) => {
      if (message.kind === 'load-threw') error = toErrorText(message.error, load.map);
      value ??= pick(message);
      return error !== undefined || value !== undefined;
    });
    if (value !== undefined) return { kind: 'measured', value };
    if (error !== undefined) return { kind: 'failed', error };
    return { kind: 'stopped', stop: stop ?? { kind: 'stopped', ending: { kind: 'cancelled' } } };
  }

  return {
    load: () => {
      const { code, sites, reference } = load;
      const extra = reference === undefined ? {} : { reference };
      const question = { kind: 'load', token: line.token, tempDir: child.dir, code, sites, ...extra } as const;
      return ask(question, (message) => (message.kind === 'loaded' ? message.exports : undefined));
    },
    count: (entry, args, stepLimit) => {
      const call = encodeArgs(args);
      const wantsAnswer = call.length <= CHECKED_INPUT_KIB * 1_024;
      return ask({ kind: 'count', entry, call, stepLimit, wantsAnswer }, (message) =>
        message.kind === 'counted' ? countOf(message, load.map) : undefined,
      );
    },
    weigh: (entry, args, steps, samples) =>
      ask({ kind: 'live', entry, call: encodeArgs(args), steps, samples }, (message) =>
        message.kind === 'lived' ? message.live : undefined,
      ),
    time: (who, entry, args, sampleMs) =>
      ask({ kind: 'time', who, entry, call: encodeArgs(args), sampleMs }, (message) =>
        message.kind === 'timed' ? message : undefined,
      ),
    close: line.close,
  };
}

function countOf({ count, answer }: Extract<GaugeTold, { kind: 'counted' }>, map: string): Count {
  return answer === undefined ? count : { ...count, answer: outcomeOf(answer, map) };
}
