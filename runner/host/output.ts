/** What a child prints: kept up to a size, counted beyond it, never mixed with the channel. */
import type { ChildProcess } from 'node:child_process';
import { printable } from '../printable.ts';

export interface Output {
  /** What was printed so far, safe for a terminal. Waits for what is in the pipes. */
  text(): Promise<string>;
  /** Whether V8 said that the heap is full before it ended the process. */
  ranOutOfMemory(): boolean;
}

/** V8's words when a heap is full: they are not the solution's output. */
const LAST_WORDS = /\n?<--- Last few GCs --->|\n?#\n# Fatal |FATAL ERROR: .*/;
const FULL_HEAP = /heap out of memory|Fatal JavaScript.* out of memory|Fatal process out of memory/;

/**
 * @param limitKiB how much may be printed, on both streams together
 * @param keptKiB how much is kept from the start, and again from the end for V8's last words
 * @param onFlood called once when the limit is passed
 */
export function capture(child: ChildProcess, limitKiB: number, keptKiB: number, onFlood: () => void): Output {
  const kept: Buffer[] = [];
  let tail = '';
  let total = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      if (total < keptKiB * 1_024) kept.push(chunk.subarray(0, keptKiB * 1_024 - total));
      if (stream === child.stderr) tail = (tail + chunk.toString('latin1')).slice(-keptKiB * 1_024);
      const before = total;
      total += chunk.length;
      if (before <= limitKiB * 1_024 && total > limitKiB * 1_024) onFlood();
    });
  }
  return {
    text: async () => {
      // Each turn of the event loop reads once from every descriptor that has something.
      for (let turns = 0; turns < 2; turns++) await new Promise((resolve) => setImmediate(resolve));
      const text = Buffer.concat(kept).toString('utf8');
      const end = FULL_HEAP.test(tail) ? text.search(LAST_WORDS) : -1;
      return printable(end === -1 ? text : text.slice(0, end));
    },
    ranOutOfMemory: () => FULL_HEAP.test(tail),
  };
}
