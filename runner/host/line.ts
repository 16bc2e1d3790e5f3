/** One child from the first message to its end: whatever the solution does becomes one `Stop`. */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { constants } from 'node:os';
import type { Duplex } from 'node:stream';
import * as limits from '../limits.ts';
import { type Allowance, UNLIMITED } from './allowance.ts';
import { openChannel } from './channel.ts';
import type { Ending, Stop } from './ending.ts';
import { countEntries, entriesOf } from './entries.ts';
import { killGroup } from './kill.ts';
import { capture } from './output.ts';
import { CHANNEL_FD, type RawError, TOKEN_BYTES } from './protocol.ts';
import { toErrorText } from './trace.ts';
import { type Usage, usageOf } from './usage.ts';
import { judgeWritten, tooManyEntries, watch } from './watchdog.ts';

/** A process that stands ready, waiting on its channel. */
export interface Child {
  readonly pid: number;
  readonly process: ChildProcess;
  /** Where it may write; removed after its end. */
  readonly dir: string;
  /** Of a child with a large file: what it yields, beside its folder; removed with it. */
  readonly output: string;
  /** Settles when the process and its descriptors are gone. */
  readonly closed: Promise<void>;
}

export interface Line<Ask, Told> {
  /** Goes into the message that loads a solution: every frame of the child must carry it. */
  readonly token: Uint8Array;
  /**
   * Says something, then listens until `hear` gives true, or until the child has ended.
   *
   * @param hear gets each message, and a function to call when a piece of work is done and its limits start anew
   * @returns why the child has ended, if it has
   */
  converse(ask: Ask, hear: (message: Told, progress: () => void) => boolean): Promise<Stop | undefined>;
  /** What was printed so far. */
  output(): Promise<string>;
  close(): void;
}

/** How V8 ends a process: `abort`, or an instruction that is a trap. */
const ABORTED: ReadonlySet<string> = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL']);

type Stray = { readonly kind: 'stray'; readonly error: RawError };

/** @param map source map of what the child loads, as JSON text: errors are told in its terms */
export function openLine<Ask, Told extends { readonly kind: string }>(
  child: Child,
  map: string,
  signal: AbortSignal,
  now: () => number,
  caps: limits.Caps = limits.JUDGE_CAPS,
  allowance: Allowance = UNLIMITED,
): Line<Ask, Exclude<Told, Stray>> {
  type Heard = Exclude<Told, Stray>;
  const token = randomBytes(TOKEN_BYTES);
  const output = capture(child.process, limits.OUTPUT_KIB, limits.OUTPUT_KEPT_KIB, () => {
    end({ kind: 'output-limit', limitKiB: limits.OUTPUT_KIB, of: 'printed' });
  });
  const stream = child.process.stdio[CHANNEL_FD] as Duplex;
  const taken = { bytes: limits.MESSAGE_MIB * 2 ** 20, readMs: limits.READ_WALL_MS, now };
  const channel = openChannel<Ask, Told>(stream, token, taken, hear, end);

  /** The first cause of an ending wins; it is set before the kill, whose own signal would otherwise be the cause. */
  let stop: Stop | undefined;
  const usage = watched(child, caps, now);
  let listener: ((message: Heard) => void) | undefined;
  let settle: (() => void) | undefined;
  let fail: ((error: unknown) => void) | undefined;

  // Many children of one judgement work side by side. Each stops listening when it ends.
  setMaxListeners(0, signal);
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  void child.closed.then(() => {
    const exit = exitOf(child.process);
    // Anybody can print the words, but V8 ends the process by a signal after them.
    const isFull = output.ranOutOfMemory() && ABORTED.has(exit.signal ?? '');
    end(isFull ? { kind: 'memory-limit', limitMiB: caps.heapMiB, of: 'heap' } : exit);
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
    settle?.();
  }

  function hear(message: Told): void {
    try {
      if (isStray(message)) finish({ kind: 'stray', error: toErrorText(message.error, map) });
      else if (stop === undefined) listener?.(message as Heard);
    } catch (error) {
      // A fault of ours in reading it: a verdict like any other, where somebody waits for one.
      if (fail === undefined) throw error;
      fail(error);
      cancel();
    }
  }

  return {
    token,
    converse: (ask, hear) =>
      new Promise((resolve, reject) => {
        if (stop !== undefined) return resolve(stop);
        fail = reject;
        const dog = watch(usage.look, now, end, caps, allowance);
        settle = () => {
          dog.stop();
          resolve(stop);
        };
        listener = (message) => {
          if (!hear(message, dog.progress)) return;
          // Quick calls are through before anybody has looked.
          if (countEntries(child.dir, caps.entries) > caps.entries) end(tooManyEntries(caps));
          const written = usage.isDue() ? judgeWritten(usage.look(), caps) : undefined;
          if (written !== undefined) end(written);
          settle?.();
        };
        channel.send(ask);
      }),
    output: output.text,
    close: cancel,
  };
}

interface Watched {
  /** What the child has used. Where nothing can be read of the process, its files are not counted either. */
  look(): Usage | undefined;
  /** Whether nobody has looked for as long as the watchdog waits: many short questions have no look of their own. */
  isDue(): boolean;
}

function watched({ pid, dir }: Child, { entries }: limits.Caps, now: () => number): Watched {
  const usage = usageOf(pid);
  const count = entriesOf(dir, entries, now);
  let looked = now();
  return {
    look: () => {
      looked = now();
      const used = usage();
      return used && { ...used, entries: count() };
    },
    isDue: () => now() - looked >= limits.WATCHDOG_MS,
  };
}

/** Behind a wall a signal is told as shells tell it: 128 and its number. */
function exitOf({ exitCode, signalCode }: ChildProcess): Extract<Ending, { readonly kind: 'exited' }> {
  const byWall = Object.entries(constants.signals).find(([, number]) => exitCode === 128 + number);
  const signal = signalCode ?? byWall?.[0] ?? null;
  return { kind: 'exited', code: signal === null ? exitCode : null, signal };
}

function isStray(message: { readonly kind: string }): message is Stray {
  return message.kind === 'stray';
}
