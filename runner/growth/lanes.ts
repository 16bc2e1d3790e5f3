/**
 * Measures several things side by side, each lane of them in a child of its own. What comes out depends on the order of
 * these things alone, never on which child is the faster one.
 */
import type { Gauge } from '../host/gauge.ts';
import { LANES } from '../limits.ts';

/** A gauge with an eye on what comes out of it. */
export interface Watched {
  readonly gauge: Gauge;
  /** Says that what was seen counts. */
  tell(): void;
}

/** Where measuring is done. */
export interface Children {
  /** A fresh one. */
  open(): Gauge;
  /** Asked for an eye on each of the things. They tell in the order of these, as far as they count. */
  watch?(gauge: Gauge): Watched;
}

/** What is done with each of the things. */
export interface Work<Item, Result> {
  /** Comes before all else that is asked of a child. */
  load(gauge: Gauge): Promise<unknown>;
  measure(gauge: Gauge, item: Item): Promise<Result>;
  /** Whether what comes after it is no longer of interest. */
  isLast?(result: Result): boolean;
}

interface Lane {
  readonly gauge: Gauge;
  /** The place of what is measured in it now. */
  at: number;
}

/**
 * Each lane takes every so many-th of the things, in order: what is done in a child before something is the same on each
 * machine. What is after one that was the last, or threw, is neither told nor waited for.
 *
 * @returns a result for each thing, up to the first that was the last
 * @throws what the first of them threw, in their order
 */
export async function inLanes<Item, Result>(
  items: readonly Item[],
  { open, watch = (gauge) => ({ gauge, tell: () => {} }) }: Children,
  { load, measure, isLast = () => false }: Work<Item, Result>,
): Promise<readonly Result[]> {
  const lanes: Lane[] = [];
  const outcomes: { readonly tell: () => void; readonly result: PromiseSettledResult<Result> }[] = [];
  let last = items.length - 1;

  async function run(lane: Lane): Promise<void> {
    for (; lane.at <= last; lane.at += lanes.length) {
      const { at } = lane;
      const { gauge, tell } = watch(lane.gauge);
      const loaded = at < lanes.length ? load(gauge) : Promise.resolve();
      const [result] = await Promise.allSettled([loaded.then(() => measure(gauge, items[at] as Item))]);
      outcomes[at] = { tell, result };
      if (result.status === 'rejected' || isLast(result.value)) endAfter(at);
    }
    lane.gauge.close();
  }

  function endAfter(at: number): void {
    last = Math.min(last, at);
    for (const lane of lanes) if (lane.at > last) lane.gauge.close();
  }

  try {
    for (let at = 0; at < Math.min(LANES, items.length); at++) lanes.push({ gauge: open(), at });
    await Promise.all(lanes.map(run));
  } finally {
    for (const { gauge } of lanes) gauge.close();
  }
  return outcomes.slice(0, last + 1).map(({ tell, result }) => {
    tell();
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
