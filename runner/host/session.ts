/** Loads and calls a solution in one child. */
import * as limits from '../limits.ts';
import type { Allowance } from './allowance.ts';
import { outcomeOf } from './answer.ts';
import type { Bundle } from './bundle.ts';
import type { Loaded, Outcome, Session } from './host.ts';
import { type Child, openLine } from './line.ts';
import type { Ask, Told } from './protocol.ts';
import { toErrorText } from './trace.ts';
import { encodeArgs } from './wire.ts';

export function openSession(
  child: Child,
  bundle: Bundle,
  signal: AbortSignal,
  now: () => number,
  allowance: Allowance,
): Session {
  const line = openLine<Ask, Told>(child, bundle.map, signal, now, limits.JUDGE_CAPS, allowance);
  const yields = { yieldedLines: limits.YIELDED_LINES, yieldedCharacters: limits.YIELDED_CHARACTERS };
  return {
    load: async () => {
      let loaded: Loaded | undefined;
      const ask = { kind: 'load', token: line.token, code: bundle.code, tempDir: child.dir, limits: yields } as const;
      const stop = await line.converse(ask, (message) => {
        if (message.kind === 'loaded') loaded = message;
        if (message.kind === 'load-threw') loaded = { kind: 'threw', error: toErrorText(message.error, bundle.map) };
        return loaded !== undefined;
      });
      if (stop?.kind === 'stray') return { kind: 'threw', error: stop.error };
      return stop ?? loaded ?? { kind: 'stopped', ending: { kind: 'cancelled' } };
    },

    call: async (entry, collect, calls) => {
      const outcomes: Outcome[] = [];
      const ask = { kind: 'call', entry, collect, calls: calls.map(encodeArgs) } as const;
      const stop = await line.converse(ask, (message, progress) => {
        progress();
        if (message.kind === 'call-ended') outcomes.push(outcomeOf(message.outcome, bundle.map));
        return message.kind === 'batch-ended' || outcomes.length > calls.length;
      });
      // What a batch has made may be too much only at its end: then its last call has no answer.
      if (stop !== undefined) return { outcomes: outcomes.slice(0, calls.length - 1), stop };
      // One answer for each call, else the child is not what we have started.
      if (outcomes.length === calls.length) return { outcomes };
      line.close();
      return { outcomes: outcomes.slice(0, calls.length - 1), stop: { kind: 'stopped', ending: { kind: 'forged' } } };
    },

    output: line.output,
    close: line.close,
  };
}
