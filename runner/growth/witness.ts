/** Remembers what ended a measurement early: its report says only what followed from the sizes before. */
import type { Stop } from '../host/ending.ts';
import type { Answer, Gauge } from '../host/gauge.ts';
import type { CallEnd, RawCount } from '../host/gauge-protocol.ts';
import type { Sizes } from '../kata.ts';
import type { Watched } from './lanes.ts';
import type { Inputs } from './measure.ts';

/** A call that did not come to a result, other than by taking too long. */
export interface Fault {
  readonly family: string;
  readonly sizes: Sizes;
  readonly args: readonly unknown[];
  readonly end: Extract<CallEnd, { readonly kind: 'threw' | 'promise' }> | Stop;
}

export interface Witness {
  /** To be measured in place of the inputs that were given. */
  readonly inputs: Inputs;
  watch(gauge: Gauge): Watched;
  /** The first one that was told. */
  fault(): Fault | undefined;
}

export function witnessOf(given: Inputs): Witness {
  const made = new WeakMap<readonly unknown[], Pick<Fault, 'family' | 'sizes'>>();
  let first: Fault | undefined;

  function watch(gauge: Gauge): Watched {
    let own: Fault | undefined;
    const watched: Gauge = {
      load: () => gauge.load(),
      count: async (entry, args, stepLimit) => {
        const answer = await gauge.count(entry, args, stepLimit);
        const end = faultIn(answer);
        if (end !== undefined) own ??= { family: '', sizes: {}, ...made.get(args), args, end };
        return answer;
      },
      // Larger inputs than any that were counted: what becomes of them takes nothing away from what is known.
      weigh: (...call) => gauge.weigh(...call),
      time: (...call) => gauge.time(...call),
      plain: (...call) => gauge.plain(...call),
      close: () => gauge.close(),
    };
    return {
      gauge: watched,
      tell: () => {
        first ??= own;
      },
    };
  }

  const inputs = Object.entries(given.inputs).map(([family, input]): readonly [string, typeof input] => [
    family,
    (sizes, random) => {
      const args = input(sizes, random);
      made.set(args, { family, sizes });
      return args;
    },
  ]);
  return { inputs: { ...given, inputs: Object.fromEntries(inputs) }, watch, fault: () => first };
}

/** Taking too long is what is measured; and who gave up himself needs no telling. */
function faultIn(answer: Answer<RawCount>): Fault['end'] | undefined {
  if (answer.kind === 'measured') {
    const { ended } = answer.value;
    return ended.kind === 'threw' || ended.kind === 'promise' ? ended : undefined;
  }
  if (answer.kind === 'failed') return undefined;
  const { stop } = answer;
  const isOurs = stop.kind === 'stopped' && (stop.ending.kind === 'time-limit' || stop.ending.kind === 'cancelled');
  return isOurs ? undefined : stop;
}

export function isStackFull({ end }: Pick<Fault, 'end'>): boolean {
  return end.kind === 'threw' && end.error.message === 'Maximum call stack size exceeded';
}
