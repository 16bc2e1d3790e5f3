/** What is run: the inputs of a round at several sizes, and the order in which contestants have their turns. Pure. */
import { UserError } from '../errors.ts';
import { createRandom } from '../growth/random.ts';
import type { Round, Sizes } from '../kata.ts';
import { BENCH_SIZE_MAX, BENCH_SIZES } from '../limits.ts';

export interface Course {
  readonly family: string;
  readonly otherFamilies: readonly string[];
  /** Name of the size that grows. */
  readonly size: string;
  /** Smallest first. */
  readonly inputs: readonly CourseInput[];
}

export interface CourseInput {
  readonly sizes: Sizes;
  readonly args: readonly unknown[];
}

export interface CourseOptions {
  /** Of the round's main size; `BENCH_SIZES` when empty. */
  readonly sizes: readonly number[];
  /** The round's first when absent. */
  readonly family?: string;
  readonly seed: number;
}

/** @throws UserError when the round has no such inputs */
export function courseOf({ entry, growth }: Round, { sizes, family: wanted, seed }: CourseOptions): Course {
  if (growth === undefined)
    throw new UserError(`Round ${entry} has no inputs that grow.`, 'Choose another with --round.');
  const [size = 'n'] = Object.keys(growth.sizes);
  const families = Object.keys(growth.inputs);
  const family = wanted ?? families[0] ?? '';
  const input = growth.inputs[family];
  if (input === undefined)
    throw new UserError(`Round ${entry} has no inputs called '${family}'.`, `It has ${families.join(', ')}.`);
  const sweep = Object.values(growth.sweeps ?? {})[0] ?? ((scale: number) => ({ [size]: scale }));
  const chosen = [...new Set(sizes.length === 0 ? BENCH_SIZES : sizes)].sort((a, b) => a - b);
  return {
    family,
    otherFamilies: families.filter((name) => name !== family),
    size,
    inputs: chosen.map((value) => {
      const at = sizesFor(value, size, sweep);
      return { sizes: at, args: input(at, createRandom(seed + value)) };
    }),
  };
}

/** The smallest sizes of a sweep whose main one is at least `value`: a sweep may grow it in steps of its own. */
function sizesFor(value: number, size: string, sweep: (scale: number) => Sizes): Sizes {
  let low = 0;
  let high = 1;
  const reaches = (scale: number) => (sweep(scale)[size] ?? Infinity) >= value;
  while (!reaches(high) && high < BENCH_SIZE_MAX) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return sweep(high);
}

/** In which order contestants have their turn: a new one for each turn, so that none always runs first. */
export function orderOf(contestants: number, turn: number, seed: number): readonly number[] {
  const all = Array.from({ length: contestants }, (_, index) => index);
  return createRandom(seed * 7_919 + turn).shuffle(all);
}
