/** One child from the first message to its end: whatever the solution does becomes one value. */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import * as limits from '../limits.ts';
import type { Bundle } from './bundle.ts';
import { openChannel } from './channel.ts';
import type { Ending } from './ending.ts';
import type { Called, Loaded, Outcome, Session, Stop } from './host.ts';
import { killGroup } from './kill.ts';
import { capture } from './output.ts';
import type { RawOutcome, Told } from './protocol.ts';
import { CHANNEL_FD, TOKEN_BYTES } from './protocol.ts';
import { toErrorText } from './trace.ts';
import { readUsage } from './usage.ts';
import { watch } from './watchdog.ts';
import { encodeArgs } from './wire.ts';

/** A process that stands ready, waiting on its channel. */
export interface Child {
  readonly pid: number;
  readonly process: ChildProcess;
  /** Where it may write; removed after its end. */
  readonly dir: string;
  /** Settles when the process and its descriptors are gone. */
  readonly closed: Promise<void>;
}

export function openSession(child: Child, bundle: Bundle, signal: AbortSignal, now: () => number): Session {
  const token = randomBytes(TOKEN_BYTES);
  const output = capture(child.process, limits.OUTPUT_KIB, limits.OUTPUT_KEPT_KIB, () => {
    end({ kind: 'output-limit', limitKiB: limits.OUTPUT_KIB });
  });
  const stream = child.process.stdio[CHANNEL_FD] as Duplex;
  const channel = openChannel(stream, token, limits.MESSAGE_MIB * 1_024 * 1_024, hear, () => end({ kind: 'forged' }));

  /** The first cause of an ending wins; it is set before the kill, whose own signal would otherwise be the cause. */
  let stop: Stop | undefined;
  let listener: ((message: Told) => void) | undefined;
  let stopped: (() => void) | undefined;

  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  void child.closed.then(() => {
    const { exitCode, signalCode } = child.process;
    end(
      output.ranOutOfMemory()
        ? { kind: 'memory-limit', limitMiB: limits.HEAP_MIB, of: 'heap' }
        : { kind: 'exited', code: exitCode, signal: signalCode },
    );
  });

  function cancel(): void {
    end({ kind: 'cancelled' });
  }

  function end(ending: Ending): void {
    finish({ kind: 'stopped', ending });
  }

  function finish(cause: Stop): void {
    stop ??= cause;
    signal.removeEventListener('abort', cancel);
    killGroup(child.pid);
    stopped?.();
  }

  function hear(message: Told): void {
    if (message.kind === 'stray') finish({ kind: 'stray', error: toErrorText(message.error, bundle.map) });
    else if (stop === undefined) listener?.(message);
  }

  /** Settles when `until` has heard its last message, or the child has ended. */
  function converse(send: () => void, until: (message: Told, progress: () => void) => boolean): Promise<void> {
    return new Promise((resolve) => {
      if (stop !== undefined) return resolve();
      const dog = watch(() => readUsage(child.pid), now, end);
      stopped = () => {
        dog.stop();
        resolve();
      };
      listener = (message) => {
        if (until(message, dog.progress)) stopped?.();
      };
      send();
    });
  }

  return {
    load: async (): Promise<Loaded> => {
      let loaded: Loaded | undefined;
      const yields = { yieldedLines: limits.YIELDED_LINES, yieldedCharacters: limits.YIELDED_CHARACTERS };
      await converse(
        () => channel.send({ kind: 'load', token, code: bundle.code, tempDir: child.dir, limits: yields }),
        (message) => {
          if (message.kind === 'loaded') loaded = message;
          if (message.kind === 'load-threw') loaded = { kind: 'threw', error: toErrorText(message.error, bundle.map) };
          return loaded !== undefined;
        },
      );
      if (stop?.kind === 'stray') return { kind: 'threw', error: stop.error };
      return stop ?? loaded ?? { kind: 'stopped', ending: { kind: 'cancelled' } };
    },

    call: async (entry, collect, calls): Promise<Called> => {
      const outcomes: Outcome[] = [];
      await converse(
        () => channel.send({ kind: 'call', entry, collect, calls: calls.map(encodeArgs) }),
        (message, progress) => {
          progress();
          if (message.kind === 'call-ended') outcomes.push(toOutcome(message.outcome, bundle));
          return message.kind === 'batch-ended';
        },
      );
      return stop === undefined ? { outcomes } : { outcomes, stop };
    },

    output: output.text,
    close: () => end({ kind: 'cancelled' }),
  };
}

function toOutcome(raw: RawOutcome, bundle: Bundle): Outcome {
  return raw.kind === 'threw' ? { kind: 'threw', error: toErrorText(raw.error, bundle.map) } : raw;
}
