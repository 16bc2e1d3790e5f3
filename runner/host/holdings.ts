/** What a solution has made and filled, held weakly, each beside the sites that did so. */
import { createContext, Script } from 'node:vm';
import type { Keep } from '../growth/keeps.ts';
import { cellsOf, innerBytes, shallowBytes } from '../growth/shallow.ts';

export interface Holdings {
  /** A new object. Nothing is taken when it is known already. */
  made(object: object, site: number, inside: Keep['inside']): Taken;
  /** An object that has got larger, by `given` cells or less. */
  grew(object: object, site: number, given: number): Taken;
  /** An object of which an element is about to be set: what that takes shows the next time. */
  written(object: object, site: number): Taken;
  /** What is put into something else counts for the site that does so: the first one, as the others only pass it on. */
  kept(value: unknown, site: number): void;
  /** A text. Texts can't be held weakly: the longest of each site is taken to be alive. */
  text(length: number, site: number): void;
  /** Collects, and counts what is left, in bytes by site. */
  alive(): Alive;
}

/** In bytes: by how much an object is larger than before, and how large it is now. */
export interface Taken {
  readonly more: number;
  readonly size: number;
}

interface Alive {
  readonly total: number;
  /** Used again for the next count. */
  readonly bySite: Float64Array;
}

interface Holding {
  readonly ref: WeakRef<object>;
  /** Cells that were there before it was first met. */
  readonly base: number;
  /** What it holds beside its cells, in bytes. */
  readonly inner: number;
  /** The most cells it was seen with. */
  seen: number;
  /** Who sets an element by key: whether that makes it longer shows later. */
  writer: number;
  isKept: boolean;
  /** Two lists of the same length: which site has added how many cells. */
  readonly sites: number[];
  readonly cells: number[];
}

// Taken before a solution is loaded, which may change them.
const collect = globalThis.gc as () => void;
const { max } = Math;
const { isArray } = Array;
const Weak = WeakRef;
const WeakKeys = WeakMap;
const { deref } = WeakRef.prototype;
const { get, has, set } = WeakMap.prototype;
const { apply } = Reflect;
const { assign } = Object;

/**
 * A weak reference keeps its object until the current job is done, and a call is one job. Running any code in a context
 * with a queue of its own ends that, and runs nothing of the solution's.
 */
const aside = createContext({}, { microtaskMode: 'afterEvaluate' });
const forget = new Script('Promise.resolve().then(() => {})');

/** @param sites how many there are; one more stands for no site */
export function createHoldings(sites: number): Holdings {
  const known: WeakMap<object, Holding> = assign(new WeakKeys<object, Holding>(), { get, has, set });
  const all: Holding[] = [];
  const texts = new Float64Array(sites + 1);
  const bySite = new Float64Array(sites + 1);

  function hold(object: object, base: number, inner: number): Holding {
    const ref = new Weak(object);
    const holding = { ref, base, inner, seen: base, writer: sites, isKept: false, sites: [], cells: [] };
    known.set(object, holding);
    all[all.length] = holding;
    return holding;
  }

  /** @returns how many cells more there are than were ever seen */
  function grow(holding: Holding, site: number, size: number): number {
    const more = max(0, size - holding.seen);
    holding.seen += more;
    if (more > 0) credit(holding, site, more);
    return more;
  }

  function kept(value: unknown, site: number): void {
    const holding = typeof value === 'object' && value !== null ? known.get(value) : undefined;
    if (holding === undefined || holding.isKept) return;
    holding.isKept = true;
    let cells = 0;
    for (let at = 0; at < holding.cells.length; at++) cells += holding.cells[at] as number;
    holding.sites.length = 0;
    holding.cells.length = 0;
    credit(holding, site, cells);
  }

  return {
    kept,
    made: (object, site, inside) => {
      if (known.has(object)) return { more: 0, size: 0 };
      const size = cellsOf(object);
      const inner = innerBytes(object, inside);
      credit(hold(object, 0, inner), site, max(1, size)).seen = size;
      // A list that is made of new objects keeps them.
      if (isArray(object) && typeof object[0] === 'object')
        for (let at = 0; at < object.length; at++) kept(object[at], site);
      const bytes = shallowBytes(object, size) + inner;
      return { more: bytes, size: bytes };
    },
    grew: (object, site, given) => {
      const size = cellsOf(object);
      const holding = known.get(object) ?? hold(object, max(0, size - given), 0);
      return taken(object, grow(holding, site, size), size);
    },
    written: (object, site) => {
      const isList = isArray(object);
      const holding = known.get(object) ?? hold(object, cellsOf(object), 0);
      // To count the keys of an object each time would take the square of them.
      const more = isList ? grow(holding, holding.writer, object.length) : 1;
      if (!isList) credit(holding, site, 1);
      holding.writer = site;
      return taken(object, more, isList ? object.length : holding.base);
    },
    text: (length, site) => {
      texts[site] = max(texts[site] as number, length);
    },
    alive: () => {
      forget.runInContext(aside);
      collect();
      bySite.set(texts);
      let left = 0;
      for (let at = 0; at < all.length; at++) {
        const holding = all[at] as Holding;
        const object = apply(deref, holding.ref, []) as object | undefined;
        if (object === undefined) continue;
        all[left++] = holding;
        count(object, holding);
      }
      all.length = left;
      let total = 0;
      for (let site = 0; site <= sites; site++) total += bySite[site] as number;
      return { total, bySite };
    },
  };

  /** The bytes that an object has now, shared out among those who have made it as large as it was. */
  function count(object: object, holding: Holding): void {
    const size = cellsOf(object);
    if (isArray(object)) grow(holding, holding.writer, size);
    let cells = holding.base;
    for (let at = 0; at < holding.cells.length; at++) cells += holding.cells[at] as number;
    const each = (shallowBytes(object, size) + holding.inner) / max(1, cells);
    for (let at = 0; at < holding.cells.length; at++) {
      const site = holding.sites[at] as number;
      bySite[site] = (bySite[site] as number) + each * (holding.cells[at] as number);
    }
  }
}

function taken(object: object, more: number, size: number): Taken {
  return { more: shallowBytes(object, more) - shallowBytes(object, 0), size: shallowBytes(object, size) };
}

function credit(holding: Holding, site: number, cells: number): Holding {
  const { sites } = holding;
  let at = 0;
  while (at < sites.length && sites[at] !== site) at++;
  if (at === sites.length) {
    sites[at] = site;
    holding.cells[at] = 0;
  }
  holding.cells[at] = (holding.cells[at] as number) + cells;
  return holding;
}
