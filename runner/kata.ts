/**
 * The whole contract between katas/ and the runner. A kata is data and pure functions: no input or output,
 * no clock, no randomness but fast-check's. Everything here is re-read by authors, so it stays small.
 */
import { inspect, isDeepStrictEqual } from 'node:util';
import type { Arbitrary } from 'fast-check';
import type { InputBox, InputFile } from './input.ts';
import type { Budget, Dataset, Expected } from './scale/contract.ts';

export { type Box, box, file, InputBox, InputFile, type Lines } from './input.ts';
export type { Budget, Dataset, Expected, Fold } from './scale/contract.ts';

/** What a kata says of itself. `rounds` are an interviewer's follow-ups, in the order they are asked. */
export interface Kata {
  /** Folder name under katas/ and file name in solutions/: lower case, words joined by `-`. */
  readonly id: string;
  readonly title: string;
  /** The pattern an interviewer has in mind: `heap`, `hashing`, `sliding window`. */
  readonly pattern: string;
  /** 1 = a warm-up, 2 = a usual round, 3 = a hard follow-up throughout. */
  readonly level: 1 | 2 | 3;
  /** Where the task comes from, in a few words. */
  readonly from: string;
  readonly rounds: readonly Round[];
}

export interface Round<Args extends readonly unknown[] = readonly unknown[], Out = unknown> {
  /** Name of the exported function that answers this round; also the folder of its submissions. */
  readonly entry: string;
  /** One line for lists: what the function does. */
  readonly title: string;
  /**
   * TypeScript type of the entry, checked against the learner's export. `Box` may be named in it.
   * Example: `(items: readonly number[], k: number) => number[]`. A round that streams takes and gives `Iterable<string>`:
   * that it may also take and yield blocks of bytes (see `Lines`) needs no word here.
   */
  readonly signature: string;
  /** True when the entry yields lines: the host reads what it returns to the end, and `Out` is `string[]`, blocks cut into lines. */
  readonly streams?: boolean;
  /** True when the entry may change its arguments. Otherwise a changed argument is a wrong answer. */
  readonly mayMutate?: boolean;
  /** From a nudge to nearly the answer; shown one at a time. */
  readonly hints: readonly string[];
  readonly examples: readonly Example<Args, Out>[];
  /** The simplest right answer. Speed does not matter; it must not change its arguments. */
  oracle(...args: Args): Out;
  /** Random arguments for the comparison with the oracle. Keep them small: a hundred are made on every save. */
  readonly arbitrary: Arbitrary<Args>;
  /** When the answer is not unique. Default: `sameOrder`. */
  agrees?(expected: Out, received: Out, args: Args): Disagreement;
  readonly properties: readonly Property<Args, Out>[];
  /** What the answer may cost; absent while a round has no budget. */
  readonly growth?: Growth<Args> | StreamGrowth<Args>;
  /** A file larger than memory, for a round that streams; absent while it is not judged on one. */
  readonly scale?: Scale<Args>;
}

/** A large file, what the round may use of the machine for it, and what has to come out. */
export interface Scale<Args extends readonly unknown[]> {
  readonly dataset: Dataset;
  readonly budget: Budget;
  readonly expected: Expected;
  /** What `box.memoryMiB` says, when it is not the whole budget. */
  readonly boxMiB?: number;
  /** The arguments of the call. Default: the file and the box. */
  args?(lines: InputFile, box: InputBox): Args;
}

/** How time and memory may grow, and the inputs that show it. */
export interface Growth<Args extends readonly unknown[]> extends Costs<Args> {
  /** Budget for memory beside the input and the output, the call stack included: `O(k)`. */
  readonly space: string;
}

/** The same for a round that streams. On files this small a sound answer keeps everything: what it may keep, `scale` says. */
export interface StreamGrowth<Args extends readonly unknown[]> extends Costs<Args> {
  readonly space?: never;
}

interface Costs<Args extends readonly unknown[]> {
  /** What each size counts: `{ n: 'length of items', k: 'how many to keep' }`. The first is the main one. */
  readonly sizes: Readonly<Record<string, string>>;
  /**
   * How the sizes grow with one scale `s` (4, 8, 16, …), one way for each sweep:
   * `{ n: (s) => ({ n: s, k: 16 }), k: (s) => ({ n: 16_384, k: s }), both: (s) => ({ n: 4 * s, k: s }) }`.
   * Default, for a single size: that size is `s`.
   */
  readonly sweeps?: Readonly<Record<string, (s: number) => Sizes>>;
  /**
   * Families of inputs; the worst one counts. Keys and texts have a fixed width, whatever the size, as longer
   * ones would make linear code look worse. The same sizes and generator state give the same input.
   */
  readonly inputs: Readonly<Record<string, (sizes: Sizes, random: Random) => Args>>;
  /** Budget for the steps of one call: `O(n log k)`. */
  readonly time: string;
}

export type Sizes = Readonly<Record<string, number>>;

/** A seeded generator: the same on every platform. */
export interface Random {
  /** A whole number from 0 to `below - 1`. */
  int(below: number): number;
  /** A number from 0 up to 1. */
  float(): number;
  /** A new list of the same items in random order. */
  shuffle<T>(items: readonly T[]): T[];
  /** A text of exactly `width` lower-case letters and digits. */
  text(width: number): string;
}

/** `undefined` when two answers agree, else one sentence that says how they differ. */
export type Disagreement = string | undefined;

export interface Example<Args extends readonly unknown[], Out> {
  readonly args: Args;
  readonly returns: Out;
  /** Why this example is here: the case it stands for, in a few words. */
  readonly why: string;
}

export interface Property<Args extends readonly unknown[], Out> {
  /** Reads as a law: `never longer than k`. */
  readonly name: string;
  readonly arbitrary: Arbitrary<Args>;
  /** True when the law holds; false, or a sentence that says what is wrong, when it does not. */
  holds(args: Args, out: Out): boolean | string;
}

export function defineKata(kata: Kata): Kata {
  return kata;
}

/** Gives a round its types, then forgets them, so that rounds of all shapes fit in one list. */
export function round<const Args extends readonly unknown[], Out>(definition: Round<Args, Out> & Weighed<Args>): Round {
  return definition as unknown as Round;
}

/** Memory has one budget: of a stream that of its large file, else that of its growth. */
type Weighed<Args extends readonly unknown[]> =
  | { readonly streams: true; readonly growth?: StreamGrowth<Args> }
  | { readonly streams?: false; readonly growth?: Growth<Args>; readonly scale?: never };

export function property<Args extends readonly unknown[], Out>(
  name: string,
  arbitrary: Arbitrary<Args>,
  holds: (args: Args, out: Out) => boolean | string,
): Property<Args, Out> {
  return { name, arbitrary, holds };
}

/** The same value, at any depth; in a list, the same order. */
export function sameOrder(expected: unknown, received: unknown): Disagreement {
  if (isDeepStrictEqual(expected, received)) return undefined;
  if (!Array.isArray(expected)) return 'not the expected value';
  if (!Array.isArray(received)) return `a list of ${expected.length} was expected`;
  const at = expected.findIndex((item, index) => !(index in received) || !isDeepStrictEqual(item, received[index]));
  if (at === -1) return `${received.length - expected.length} more than expected`;
  if (at >= received.length) return `ends after ${received.length} of ${expected.length}`;
  if (expected.length === received.length && sameMultiset(expected, received) === undefined) {
    return `the right items in another order, from position ${at}`;
  }
  return `first difference at position ${at}`;
}

/** The same items, each as many times, in any order. */
export function sameMultiset(expected: unknown, received: unknown): Disagreement {
  if (!Array.isArray(expected) || !Array.isArray(received)) return sameOrder(expected, received);
  const counts = new Map<string, number>();
  for (const item of expected) counts.set(inspect(item, WHOLE), (counts.get(inspect(item, WHOLE)) ?? 0) + 1);
  for (const item of received) counts.set(inspect(item, WHOLE), (counts.get(inspect(item, WHOLE)) ?? 0) - 1);
  const missing = [...counts].filter(([, count]) => count > 0);
  const extra = [...counts].filter(([, count]) => count < 0);
  if (missing.length === 0 && extra.length === 0) return undefined;
  const parts = [naming('missing', missing), naming('not expected', extra)].filter((part) => part !== '');
  return parts.join('; ');
}

/** Every item in full: two different items must never look alike. */
const WHOLE = {
  depth: Infinity,
  maxArrayLength: Infinity,
  maxStringLength: Infinity,
  sorted: true,
  breakLength: Infinity,
};

function naming(label: string, items: readonly (readonly [string, number])[]): string {
  if (items.length === 0) return '';
  const shown = items.slice(0, 3).map(([text, count]) => {
    const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
    return Math.abs(count) > 1 ? `${short} (${Math.abs(count)} times)` : short;
  });
  const rest = items.length > 3 ? ` and ${items.length - 3} more` : '';
  return `${label}: ${shown.join(', ')}${rest}`;
}
