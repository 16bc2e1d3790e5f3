/**
 * Looks at what ended a series of counts early. Counters take stack and time; code that ends so while it is counted, but
 * has both to spare when it is not, only pretends.
 */
import { type CountSeries, countedArgs } from '../growth/count.ts';
import type { Gauge } from '../host/gauge.ts';
import type { Round } from '../kata.ts';
import { LIVE_SCALE_MAX } from '../limits.ts';
import { isCancelled, WHY } from './counted.ts';
import { type Failure, stopFailure } from './outcome.ts';
import type { Case } from './report.ts';
import { showCall } from './show.ts';

/** A counted call takes less than so many times the stack of a plain one. */
const STACKS = 8;

/** And less than so many times its CPU time. */
const TIMES = 30;

/** @returns what the counted call ended by, where the plain code does not come near to it; `undefined` when it may be so */
export async function pretended(
  round: Round,
  { ladder, cut }: CountSeries,
  gauge: Gauge,
): Promise<Failure | undefined> {
  if (cut?.kind !== 'threw' && cut?.kind !== 'stopped') return undefined;
  const args = countedArgs(ladder, cut.scale);
  const caseOf = (): Case => ({ call: showCall(round.entry, args), why: WHY });
  if (cut.kind === 'threw') {
    // From there on, enough was counted.
    if (cut.scale * STACKS > LIVE_SCALE_MAX) return undefined;
    const plain = await gauge.plain(round.entry, countedArgs(ladder, cut.scale * STACKS));
    if (plain.kind === 'measured' && plain.value.ended.kind !== 'returned') return undefined;
    if (isCancelled(plain)) return undefined;
    return { verdict: 'runtime-error', evidence: { kind: 'threw', case: caseOf(), error: cut.error, when: 'calling' } };
  }
  const plain = await gauge.plain(round.entry, args);
  if (plain.kind !== 'measured' || cut.stop.kind !== 'stopped') return undefined;
  const { ending } = cut.stop;
  const mayBe =
    ending.kind === 'cancelled' || (ending.kind === 'time-limit' && plain.value.cpuMs * TIMES > ending.limitMs);
  return mayBe ? undefined : stopFailure(cut.stop, caseOf());
}
