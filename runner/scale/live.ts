/** Does what is alive rise with what goes by? From looks during a run, each after a collection. Pure. */
import { LIVE_GROWS_FROM, LIVE_STEADY_FROM } from '../limits.ts';
import type { Held, Look, ScaleRun } from './report.ts';

const MIB = 2 ** 20;

/** In the first quarter caches fill and code is compiled. */
const WARM_UP = 1 / 4;
/** Fewer looks say nothing of a course. */
const LEAST_LOOKS = 6;

/** What a look saw, in MiB, when so many MiB had gone by. */
interface Point extends Held {
  readonly at: number;
}

/**
 * What rises: while the input is read, while what came of it is yielded, or from one size of input to the next in what
 * is held all the time that is yielded.
 *
 * @param runs from the smallest input to the largest
 * @returns bytes for each byte that goes by; `undefined` where nothing rises by as much as `LIVE_GROWS_FROM`
 */
export function riseOf(runs: readonly ScaleRun[]): Held | undefined {
  const last = runs.at(-1);
  const before = runs.at(-2);
  if (last === undefined) return undefined;
  const rises = [
    steadyRise(whileReading(last)),
    steadyRise(whileYielding(last)),
    ...(before === undefined ? [] : [levelRise(before, last)]),
  ];
  return rises.find((rise) => rise !== undefined && sum(rise) >= LIVE_GROWS_FROM);
}

/** Between the first look and the last, whatever the course. */
export function heldAtEnd({ looks, bytes, bytesRead }: ScaleRun): Held | undefined {
  const [first, last] = [looks[0], looks.at(-1)];
  const read = Math.min(bytes, bytesRead);
  return first === undefined || last === undefined || read === 0
    ? undefined
    : per(toPoint(last, read), toPoint(first, 0), read / MIB);
}

/** In MiB, garbage not counted; 0 where nobody looked. */
export function mostAlive({ looks }: ScaleRun): number {
  return Math.max(0, ...looks.map((look) => sum(toPoint(look, 0))));
}

export function sum({ objects, tables, buffers }: Held): number {
  return objects + tables + buffers;
}

function whileReading({ looks, bytes }: ScaleRun): readonly Point[] {
  return looks.filter(({ bytesIn }) => bytesIn < bytes).map((look) => toPoint(look, look.bytesIn));
}

function whileYielding({ looks, bytes }: ScaleRun): readonly Point[] {
  return looks.filter(({ bytesIn }) => bytesIn >= bytes).map((look) => toPoint(look, look.bytesIn + look.bytesOut));
}

/** @param at bytes */
function toPoint({ heapMiB, tablesMiB, buffersMiB }: Look, at: number): Point {
  return { at: at / MIB, objects: heapMiB, tables: tablesMiB, buffers: buffersMiB };
}

/**
 * Who sorts batches goes up and down: what is high at the end may have been so before. Kendall's tau (Mann and Kendall's
 * test for a trend) tells that from a rise, in steps or not.
 */
function steadyRise(points: readonly Point[]): Held | undefined {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const warm = points.filter(({ at }) => at >= first.at + WARM_UP * (last.at - first.at));
  if (warm.length < LEAST_LOOKS || tau(warm.map(sum)) < LIVE_STEADY_FROM) return undefined;
  const third = Math.floor(warm.length / 3);
  const [early, late] = [meanOf(warm.slice(0, third)), meanOf(warm.slice(-third))];
  return per(late, early, late.at - early.at);
}

/** What falls to the same level again and again while it yields keeps no more than that. */
function levelRise(before: ScaleRun, last: ScaleRun): Held | undefined {
  const [low, high] = [leastOf(whileYielding(before)), leastOf(whileYielding(last))];
  return low === undefined || high === undefined ? undefined : per(high, low, (last.bytes - before.bytes) / MIB);
}

function leastOf(points: readonly Point[]): Point | undefined {
  return points.length < 2 ? undefined : points.reduce((least, one) => (sum(one) < sum(least) ? one : least));
}

/** Of all pairs, the share that rises less the share that falls; differences of less than `NOISE_MIB` do neither. */
function tau(values: readonly number[]): number {
  let rising = 0;
  let pairs = 0;
  for (const [at, later] of values.entries()) {
    for (const earlier of values.slice(0, at)) {
      pairs++;
      if (Math.abs(later - earlier) >= NOISE_MIB) rising += Math.sign(later - earlier);
    }
  }
  return rising / pairs;
}

/** Live memory of a program that keeps nothing moved by less. */
const NOISE_MIB = 0.05;

function meanOf(points: readonly Point[]): Point {
  const mean = (pick: (point: Point) => number) => points.reduce((all, one) => all + pick(one), 0) / points.length;
  return {
    at: mean(({ at }) => at),
    objects: mean(({ objects }) => objects),
    tables: mean(({ tables }) => tables),
    buffers: mean(({ buffers }) => buffers),
  };
}

function per(late: Held, early: Held, distance: number): Held {
  return {
    objects: (late.objects - early.objects) / distance,
    tables: (late.tables - early.tables) / distance,
    buffers: (late.buffers - early.buffers) / distance,
  };
}
