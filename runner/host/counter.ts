/** The child's side of counting: the hooks that instrumented code calls, and builtins that charge what they cost. */
import { types } from 'node:util';
import v8 from 'node:v8';
import { constructionCost, itemsOf, keysOf } from '../growth/charges.ts';
import type { Hooks } from '../growth/hooks.ts';
import { patchBuiltins } from './patches.ts';
import { createSampler } from './sampler.ts';

export interface Counter {
  readonly hooks: Hooks;
  /** Counting starts afresh. Past `stepLimit` steps the code is ended by a throw, again at each further step. */
  start(stepLimit: number): void;
  stop(): { readonly steps: number; readonly depth: number; readonly isOverLimit: boolean };
  /** Live memory is looked at about `samples` times during the next `steps` steps. */
  sampleLive(steps: number, samples: number): void;
  /** The most that was live at those places, in bytes. */
  peak(): number;
  readonly bySite: Float64Array;
  readonly opaque: Float64Array;
  /** Characters of the longest text since the start. */
  longest(): number;
  /** Looks for texts in what the call is given. */
  meet(args: readonly unknown[]): void;
}

/** Thrown past the limit. Not an Error: making one costs a stack. */
export const LIMIT = Symbol('step limit');

const collect = globalThis.gc as () => void;
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
  const callers: number[] = [];
  let isOn = false;
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
    isOn = false;
    sampler.look(used, cost);
    isOn = true;
    plan();
  }

  function plan(): void {
    next = Math.min(limit, sampler.next);
    lump = sampler.lump;
  }

  /** Something that was charged before it was made is there now. */
  function made(): void {
    if (isOn && used >= next) due(0);
  }

  function charge(cost: number): void {
    if (isOn && cost > 0) step(at, cost);
  }

  /** What a computation of ours calls must not be charged. */
  function quietly(compute: () => number): number {
    if (!isOn) return 0;
    isOn = false;
    try {
      return compute();
    } finally {
      isOn = true;
    }
  }

  const hooks: Hooks = {
    hit: (site) => {
      if (site >= 0) at = site;
      if (isOn) step(at, 1);
    },
    enter: (site) => {
      callers[depth++] = at;
      if (depth > deepest) deepest = depth;
      // The step is the caller's: a line that calls is to blame for how often it does.
      if (isOn) step(at, 1);
      if (site >= 0) at = site;
    },
    leave: () => {
      if (depth > 0) at = callers[--depth] as number;
    },
    mark: (site, value) => {
      if (site >= 0) at = site;
      made();
      return value;
    },
    construct: (site, maker, argument) => {
      if (site >= 0) at = site;
      // An iterator does not say how many items it has left.
      const isRead = (maker === Set || maker === Map) && isBuiltinIterator(argument);
      const items = isRead ? ([...(argument as Iterable<unknown>)] as typeof argument) : argument;
      charge(quietly(() => constructionCost(maker, items)));
      return items;
    },
    sum: (value) => {
      if (typeof value === 'string') meet(value);
      return value;
    },
    built: (value) => {
      made();
      return value;
    },
    spread: (site, items) => {
      if (site >= 0) at = site;
      const list = isBuiltinIterator(items) ? [...(items as Iterable<unknown>)] : items;
      charge(quietly(() => itemsOf(list)));
      return list;
    },
    spreadObject: (site, source) => {
      if (site >= 0) at = site;
      charge(quietly(() => keysOf(source)));
      return source;
    },
    rest: (site, value) => {
      if (site >= 0) at = site;
      charge(quietly(() => itemsOf(value)));
      return value;
    },
    length: (site, rest) => {
      if (site >= 0) at = site;
      charge(quietly(() => itemsOf(rest) || keysOf(rest)));
    },
    delegate: (site, items) =>
      counting(items, () => {
        if (site >= 0) at = site;
        if (isOn) step(at, 1);
      }),
  };

  patchBuiltins((cost, self, args, result) => {
    meet(self);
    meet(result);
    const steps = quietly(() => cost.charge(self, args, result));
    if (cost.isOpaque && isOn) opaque[at] = (opaque[at] as number) + steps;
    charge(steps);
  }, made);

  return {
    hooks,
    bySite,
    opaque,
    start: (stepLimit) => {
      bySite.fill(0);
      opaque.fill(0);
      used = 0;
      longest = 0;
      depth = 0;
      deepest = 0;
      at = sites;
      limit = stepLimit;
      sampler.stop();
      plan();
      isOn = true;
    },
    stop: () => {
      isOn = false;
      return { steps: used, depth: deepest, isOverLimit: used >= limit };
    },
    sampleLive: (steps, samples) => {
      sampler.start(steps, samples);
      plan();
    },
    peak: sampler.peak,
    longest: () => longest,
    meet: (args) => textsIn(args, meet),
  };
}

/** Passes everything on, either way, and counts the items. */
function counting(items: Iterable<unknown>, count: () => void): Iterable<unknown> {
  const inner = items[Symbol.iterator]();
  const outer: Iterator<unknown> = {
    next: (...sent: [] | [unknown]) => {
      count();
      return inner.next(...(sent as [unknown]));
    },
  };
  const whole = inner as Required<Iterator<unknown>>;
  if (inner.return !== undefined) outer.return = (value) => whole.return(value);
  if (inner.throw !== undefined) outer.throw = (error) => whole.throw(error);
  return { [Symbol.iterator]: () => outer };
}

const { getPrototypeOf } = Object;

const BUILTIN_ITERATORS = [new Map().keys(), new Set().keys(), [].keys(), ''[Symbol.iterator]()].map((iterator) =>
  getPrototypeOf(iterator),
);

function isBuiltinIterator(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || types.isProxy(value)) return false;
  const prototype: unknown = getPrototypeOf(value);
  return BUILTIN_ITERATORS.some((known) => known === prototype);
}

/** The texts in a value, in the first items of lists and records too: inputs are alike. */
function textsIn(value: unknown, meet: (text: string) => void, level = 0): void {
  if (typeof value === 'string') meet(value);
  if (typeof value !== 'object' || value === null || level > LEVELS || types.isProxy(value)) return;
  const items = isArray(value) ? value : values(value);
  for (let at = 0; at < items.length && at < ITEMS; at++) textsIn(items[at], meet, level + 1);
}

const LEVELS = 3;
const ITEMS = 4;
// Taken before they charge.
const { values } = Object;
const { isArray } = Array;
