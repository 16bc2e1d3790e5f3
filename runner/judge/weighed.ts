/**
 * Looks at a call that a limit ended while its memory was weighed. Its input is larger than any that was counted, and looking
 * at memory takes time: what the sizes before say stands, unless the plain code comes to no end there either.
 */
import type { Gauge } from '../host/gauge.ts';
import type { Round } from '../kata.ts';
import { isCancelled, WHY } from './counted.ts';
import { type Failure, stopFailure } from './outcome.ts';
import { showCall } from './show.ts';

/**
 * @param gauge a fresh child with the plain code; closed with it
 * @returns what ended the plain code; `undefined` when it came to an end by itself
 */
export async function endlessFailure(
  { entry }: Round,
  args: readonly unknown[],
  gauge: Gauge,
): Promise<Failure | undefined> {
  try {
    await gauge.load();
    const made = await gauge.plain(entry, args);
    if (made.kind !== 'stopped' || isCancelled(made)) return undefined;
    return stopFailure(made.stop, { call: showCall(entry, args), why: WHY });
  } finally {
    gauge.close();
  }
}
