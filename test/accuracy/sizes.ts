/** Inputs of two sizes each, for functions whose cost has no class in one. */
import type { Inputs } from '../../runner/growth/measure.ts';
import type { Sizes } from '../../runner/kata.ts';

/** By the name that a case gives in `@family`. */
export const twoSizes: Readonly<Record<string, Inputs>> = {
  /** Items from 0 to k - 1. */
  'small-ints': {
    ...along('n', 'k'),
    inputs: { random: ({ n = 0, k = 1 }, random) => [list(n, () => random.int(k)), k] },
  },
  /** A list of n, and q ranges in it. */
  'ranges-asked': {
    ...along('n', 'q'),
    inputs: {
      random: ({ n = 0, q = 0 }, random) => [
        list(n, () => random.int(1_000)),
        list(q, () => [random.int(n), random.int(n)]),
      ],
    },
  },
  /** V nodes, each with the neighbours that E random edges give it. */
  neighbours: {
    ...along('V', 'E'),
    inputs: {
      random: ({ V = 1, E = 0 }, random) => {
        const neighbours = list(V, (): number[] => []);
        for (let edge = 0; edge < E; edge++) {
          const [a, b] = [random.int(V), random.int(V)];
          neighbours[a]!.push(b);
          neighbours[b]!.push(a);
        }
        return [neighbours];
      },
    },
  },
  /** The letter a, n times, and a word of m letters that is nearly found everywhere. */
  'text-and-word': {
    ...along('n', 'm'),
    inputs: { 'nearly found': ({ n = 0, m = 1 }) => [letters(n), `${letters(m - 1)}b`.split('').join('')] },
  },
  /** Ascending, so that each item is among the best so far; and how many to keep. */
  'best-of': {
    ...kept('n', 'k'),
    inputs: { ascending: ({ n = 0, k = 1 }) => [list(n, (place) => place), k] },
  },
  /** k ascending runs of n items in all, whose items take turns. */
  runs: {
    ...kept('n', 'k'),
    inputs: { interleaved: ({ n = 0, k = 1 }) => [list(k, (run) => list(n / k, (place) => place * k + run))] },
  },
  /** A sorted list of n, and q numbers that may be in it. */
  questions: {
    ...along('n', 'q'),
    inputs: {
      random: ({ n = 0, q = 0 }, random) => [list(n, (place) => 3 * place), list(q, () => random.int(3 * n))],
    },
  },
  /** n words, k of them different. */
  words: {
    sizes: { n: 'n', k: 'k' },
    sweeps: { n: (s) => ({ n: s, k: 16 }), both: (s) => ({ n: s, k: s }) },
    inputs: {
      shuffled: ({ n = 0, k = 1 }, random) => {
        const different = list(k, () => random.text(8));
        return [random.shuffle(list(n, (place) => different[place % k]!))];
      },
    },
  },
  /** Two lists that have nothing in common. */
  'two-lists': {
    ...along('n', 'm'),
    inputs: { apart: ({ n = 0, m = 0 }) => [list(n, (place) => 2 * place), list(m, (place) => 2 * place + 1)] },
  },
  /** Two random texts of n and of m letters. */
  'two-short-texts': {
    ...along('n', 'm'),
    inputs: { random: ({ n = 0, m = 0 }, random) => [random.text(n), random.text(m)] },
  },
};

/** Each size while the other is held, and both alike. */
function along(one: string, other: string): Pick<Inputs, 'sizes' | 'sweeps'> {
  const at = (first: number, second: number): Sizes => ({ [one]: first, [other]: second });
  return {
    sizes: { [one]: one, [other]: other },
    sweeps: { [one]: (s) => at(s, HELD), [other]: (s) => at(HELD, s), both: (s) => at(s, s) },
  };
}

const HELD = 16;

/** Where the second can't be more than the first. */
function kept(one: string, other: string): Pick<Inputs, 'sizes' | 'sweeps'> {
  return {
    sizes: { [one]: one, [other]: other },
    sweeps: { [one]: (s) => ({ [one]: s, [other]: Math.min(s, HELD) }), both: (s) => ({ [one]: 8 * s, [other]: s }) },
  };
}

function list<T>(n: number, item: (place: number) => T): T[] {
  return Array.from({ length: n }, (_, place) => item(place));
}

/** One flat string: `repeat` of the language leaves the joining to whoever reads it first. */
function letters(n: number): string {
  return list(Math.max(0, n), () => 'a').join('');
}
