/**
 * The child's side of profiling memory: which line keeps how much of what is alive when most is.
 *
 * Each object that the solution makes or fills is held weakly, beside the lines that did so. Whenever a quarter more has been
 * made, memory is collected and what is left is counted for its lines; the fullest such moment is kept. So what is
 * dropped on the way blames nobody, as it would where allocations are counted.
 */
import type { Hooks } from '../growth/hooks.ts';
import { KEEPS, type Keep } from '../growth/keeps.ts';
import { createCallers } from './callers.ts';
import { createHoldings, type Taken } from './holdings.ts';
import { patchBuiltins } from './patches.ts';

export interface Ledger {
  readonly hooks: Hooks;
  start(): void;
  /**
   * What goes with the result is output, and held against nobody.
   *
   * @param text length of the result, when it is a text
   * @param release drops the result
   */
  stop(text: number, release: () => void): Held;
}

interface Held {
  /** Bytes alive at the fullest moment beside the output, by the site that keeps them; the last one is no site. */
  readonly bySite: Float64Array;
  /** Calls that were open at the deepest moment, by the site that made them. */
  readonly callsBySite: Float64Array;
}

/** Less than this is not worth a collection. */
const LEAST_BYTES = 4_096;

/** The next look comes when this part of all that was made has been made again: some forty looks in all. */
const AGAIN = 1 / 4;

/** Of the most that was alive: where one object alone is as large, the fullest moment may be near, however much was made. */
const LARGE = 1 / 4;
/** And this much must be new since the last look. */
const NEW = 1 / 8;
/** So often: a large object may be filled while much else is made and dropped. */
const EXTRA_LOOKS = 40;

// Taken before a solution is loaded, which may change them.
const { max } = Math;

/** @param sites how many places the instrumented code names */
export function createLedger(sites: number): Ledger {
  const { at, arrive, enter, leave, deepest, reset } = createCallers(sites);
  const peak = new Float64Array(sites + 1);
  let holdings = createHoldings(sites);
  let isOn = false;
  let volume = 0;
  let next = LEAST_BYTES;
  let last = 0;
  let most = 0;
  let extra = 0;

  function take({ more, size }: Taken): void {
    volume += more;
    if (volume < next && !isNearPeak(size)) return;
    last = volume;
    next = volume + max(LEAST_BYTES, volume * AGAIN);
    isOn = false;
    try {
      const { total, bySite } = holdings.alive();
      if (total > most) {
        most = total;
        peak.set(bySite);
      }
    } catch (error) {
      // Deep in a recursion there may be no room left to look; the call itself may still come to its end.
      if (!(error instanceof RangeError)) throw error;
    } finally {
      isOn = true;
    }
  }

  function isNearPeak(size: number): boolean {
    const isNear = extra > 0 && size > most * LARGE && volume - last > max(LEAST_BYTES, most * NEW);
    if (isNear) extra--;
    return isNear;
  }

  function made(value: unknown, site: number, inside: Keep['inside']): void {
    if (!isOn) return;
    if (typeof value === 'string') {
      holdings.text(value.length, site);
      take({ more: value.length, size: value.length });
    } else if (typeof value === 'object' && value !== null) take(holdings.made(value, site, inside));
  }

  function onCall({ kind, on, inside }: Keep, self: unknown, args: readonly unknown[], result: unknown): void {
    if (!isOn) return;
    if (kind === 'makes') return made(result, at(), inside);
    const target = on === 'Object' ? args[0] : self;
    if (typeof target !== 'object' || target === null) return;
    for (let arg = 0; arg < args.length; arg++) if (args[arg] !== target) holdings.kept(args[arg], at());
    take(on === 'Object' ? holdings.written(target, at()) : holdings.grew(target, at(), max(1, args.length)));
  }

  patchBuiltins(KEEPS, onCall, () => {});

  const pass = <T>(site: number, value: T): T => {
    arrive(site);
    return value;
  };
  const hooks: Hooks = {
    hit: arrive,
    enter,
    leave,
    mark: pass,
    construct: (site, _maker, argument) => pass(site, argument),
    // Not in code that is profiled, as the next two.
    sum: (_site, value) => value,
    left: (value) => value,
    right: (_site, value) => value,
    built: (value) => value,
    spread: pass,
    spreadObject: pass,
    rest: pass,
    length: (site, rest) => {
      arrive(site);
      made(rest, site, 'nothing');
    },
    delegate: (site, items) => pass(site, items),
    made: (site, value) => {
      made(value, site, 'nothing');
      return value;
    },
    written: (site, object) => {
      if (isOn && typeof object === 'object' && object !== null) take(holdings.written(object, site));
      return object;
    },
  };

  return {
    hooks,
    start: () => {
      holdings = createHoldings(sites);
      reset();
      peak.fill(0);
      volume = 0;
      next = LEAST_BYTES;
      last = 0;
      most = 0;
      extra = EXTRA_LOOKS;
      isOn = true;
    },
    stop: (text, release) => {
      isOn = false;
      const withResult = holdings.alive().bySite.slice();
      release();
      const after = holdings.alive().bySite;
      const bySite = peak.map((bytes, site) => {
        const isOutput = text > 0 && bytes === text;
        const output = isOutput ? bytes : (withResult[site] as number) - (after[site] as number);
        return max(0, bytes - output);
      });
      return { bySite, callsBySite: deepest() };
    },
  };
}
