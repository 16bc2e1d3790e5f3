/** The child's side of counting: the hooks that instrumented code calls, and builtins that charge what they cost. */
import v8 from 'node:v8';
import { constructionCost, itemsOf, keysOf } from '../growth/charges.ts';
import { COSTS } from '../growth/costs.ts';
import type { Hooks } from '../growth/hooks.ts';
import type { RawCount } from './gauge-protocol.ts';
import { createInsides } from './insides.ts';
import { counting, isBuiltinIterator } from './iterators.ts';
import { patchBuiltins } from './patches.ts';
import { createSampler } from './sampler.ts';
import { textsIn } from './texts.ts';
import { patchWalks } from './walks.ts';

export interface Counter {
  readonly hooks: Hooks;
  /** Counting starts afresh. Past `stepLimit` steps the code is ended by a throw, again at each further step. */
  start(stepLimit: number): void;
  stop(): { readonly steps: number; readonly depth: number; readonly isOverLimit: boolean };
  /** Live memory is looked at about `samples` times during the next `steps` steps. */
  sampleLive(steps: number, samples: number): void;
  /** The most that was live at those places, in bytes. */
  peak(): number;
  /** Copies of what was counted by site. */
  told(): Pick<RawCount, 'bySite' | 'opaque' | 'walks' | 'inside'>;
  /** Characters of the longest text since the start. */
  longest(): number;
  /** Looks for texts in what the call is given. */
  meet(args: readonly unknown[]): void;
}

/** Thrown past the limit. Not an Error: making one costs a stack. */
export const LIMIT = Symbol('step limit');

// Taken before anything is loaded: what a solution patches later does not reach us.
const collect = globalThis.gc as () => void;
const { min } = Math;
const { getHeapStatistics } = v8;

export function liveBytes(): number {
  collect();
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

/** @param sites how many counters the instrumented code has */
export function createCounter(sites: number): Counter {
  const bySite = new Float64Array(sites + 1);
  const opaque = new Float64Array(sites + 1);
  const walks = new Float64Array(sites + 1);
  const insides = createInsides(sites);
  const callers: number[] = [];
  let isOn = false;
  /** Then nothing of ours may take memory. */
  let isWeighing = false;
  /** While we compute a charge ourselves. Should the solution's code run even so, it says so by its first hook. */
  let isCharging = false;
  let at = sites;
  let used = 0;
  let limit = Infinity;
  /** Steps at which there is something to do: a look at memory, or the limit. */
  let next = Infinity;
  let lump = Infinity;
  let depth = 0;
  let deepest = 0;
  let longest = 0;
  const sampler = createSampler(liveBytes);

  function meet(value: unknown): void {
    if (typeof value === 'string' && value.length > longest) longest = value.length;
  }

  function step(site: number, cost: number): void {
    bySite[site] = (bySite[site] as number) + cost;
    used += cost;
    if (used >= next || cost > lump) due(cost);
  }

  function due(cost: number): void {
    if (used >= limit) throw LIMIT;
    // Planned first, so that a stack that overflows in here is not overflown again at each step.
    sampler.turn(used, cost);
    plan();
    sampler.look();
  }

  function plan(): void {
    next = min(limit, sampler.next);
    lump = sampler.lump;
  }

  /** Something that was charged before it was made is there now. */
  function made(): void {
    if (isOn && used >= next) due(0);
  }

  function charge(cost: number): void {
    if (isOn && !isCharging && cost > 0) step(at, cost);
  }

  /** What a computation of ours calls must not be charged. */
  function quietly(compute: () => number): number {
    if (!isOn || isCharging) return 0;
    isCharging = true;
    try {
      return compute();
    } finally {
      isCharging = false;
    }
  }

  function arrive(site: number): void {
    isCharging = false;
    if (site >= 0) at = site;
  }

  const hooks: Hooks = {
    hit: (site) => {
      arrive(site);
      if (isOn) step(at, 1);
    },
    enter: (site) => {
      callers[depth++] = at;
      if (depth > deepest) deepest = depth;
      // The step is the caller's: a line that calls is to blame for how often it does.
      if (isOn) step(at, 1);
      arrive(site);
    },
    leave: () => {
      if (depth > 0) at = callers[--depth] as number;
    },
    mark: (site, value) => {
      arrive(site);
      made();
      return value;
    },
    construct: (site, maker, argument) => {
      arrive(site);
      // An iterator does not say how many items it has left.
      const isRead = (maker === Set || maker === Map) && isBuiltinIterator(argument);
      const items = isRead ? ([...(argument as Iterable<unknown>)] as typeof argument) : argument;
      charge(quietly(() => constructionCost(maker, items)));
      return items;
    },
    sum: (site, value) => {
      meet(value);
      insides.summed(site < 0 ? at : site, value);
      return value;
    },
    left: insides.left,
    right: (site, value) => {
      insides.compared(site < 0 ? at : site, value);
      return value;
    },
    built: (value) => {
      made();
      return value;
    },
    spread: (site, items) => {
      arrive(site);
      const list = isBuiltinIterator(items) ? [...(items as Iterable<unknown>)] : items;
      charge(quietly(() => itemsOf(list)));
      return list;
    },
    spreadObject: (site, source) => {
      arrive(site);
      charge(quietly(() => keysOf(source)));
      return source;
    },
    rest: (site, value) => {
      arrive(site);
      charge(quietly(() => itemsOf(value)));
      return value;
    },
    length: (site, rest) => {
      arrive(site);
      charge(quietly(() => itemsOf(rest) || keysOf(rest)));
    },
    delegate: (site, items) =>
      counting(items, () => {
        arrive(site);
        if (isOn) step(at, 1);
      }),
    // Not in code that is counted.
    made: (_site, value) => value,
    written: (_site, object) => object,
  };

  patchBuiltins(
    COSTS,
    (cost, self, args, result) => {
      meet(self);
      meet(result);
      const steps = quietly(() => cost.charge(self, args, result));
      if (cost.isOpaque && isOn && !isCharging) {
        opaque[at] = (opaque[at] as number) + steps;
        insides.matched(at, steps);
      }
      charge(steps);
    },
    made,
  );

  patchWalks(
    () => isOn && !isCharging && !isWeighing,
    (entries) => {
      walks[at] = (walks[at] as number) + entries;
    },
  );

  return {
    hooks,
    told: () => ({
      bySite: bySite.slice(),
      opaque: opaque.slice(),
      walks: walks.slice(),
      inside: insides.bySite.slice(),
    }),
    start: (stepLimit) => {
      bySite.fill(0);
      opaque.fill(0);
      walks.fill(0);
      insides.reset();
      isWeighing = false;
      used = 0;
      longest = 0;
      depth = 0;
      deepest = 0;
      at = sites;
      limit = stepLimit;
      sampler.stop();
      plan();
      isCharging = false;
      isOn = true;
    },
    stop: () => {
      isOn = false;
      return { steps: used, depth: deepest, isOverLimit: used >= limit };
    },
    sampleLive: (steps, samples) => {
      isWeighing = true;
      sampler.start(steps, samples);
      plan();
    },
    peak: sampler.peak,
    longest: () => longest,
    meet: (args) => textsIn(args, meet),
  };
}
