import fc from 'fast-check';
import { property, round } from '../../runner/kata.ts';
import { topKGrowth } from './growth.ts';

type Args = readonly [items: readonly number[], k: number];

/** What 32 bits or an integer type can't hold. */
const wide = fc.oneof(
  fc.constantFrom(2 ** 31 - 1, 2 ** 31, -(2 ** 31) - 1, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
  fc.constantFrom(0.5, 0.25, -0.5, 1e21, -1e21, 1e-7, 3),
  fc.maxSafeInteger(),
);

/** Few values, so that duplicates happen; numbers of many lengths; runs of equal ones. */
const someLists = fc.oneof(
  fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 12 }),
  fc.array(fc.integer({ min: -2000, max: 2000 }), { maxLength: 40 }),
  fc.array(
    wide.filter((item) => item !== 0 || !Object.is(item, -0)),
    { maxLength: 20 },
  ),
  fc
    .array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 17 })), { maxLength: 5 })
    .map((runs) => runs.flatMap(([item, times]) => Array<number>(times).fill(item))),
);

/** k from 0 to more than there is, and often around the length of the list. */
const someItems: fc.Arbitrary<Args> = fc.oneof(
  fc.tuple(someLists, fc.nat({ max: 14 })),
  fc.tuple(someLists, fc.constantFrom(-1, 0, 1)).map(([items, off]): Args => [items, Math.max(0, items.length + off)]),
);

export const topK = round<Args, number[]>({
  entry: 'topK',
  title: 'The k largest numbers, largest first',
  signature: '(items: readonly number[], k: number) => number[]',
  hints: [
    'You only ever need the k best so far. Which one of them does a new number have to beat?',
    'Keep the k best in a heap that gives you the smallest of them at once: a min-heap, as heapq is in Python.',
    'Push every number; as soon as the heap holds more than k, pop its smallest. What remains comes out smallest first.',
  ],
  examples: [
    { args: [[5, 1, 9], 2], returns: [9, 5], why: 'largest first' },
    { args: [[2, 7, 2], 5], returns: [7, 2, 2], why: 'k is larger than the list: all of it, duplicates too' },
    { args: [[9, 10, 100, 1], 3], returns: [100, 10, 9], why: 'compared as numbers, not as text' },
    { args: [[3, 1, 2], 0], returns: [], why: 'k = 0' },
    { args: [[], 3], returns: [], why: 'no items' },
    { args: [[], 0], returns: [], why: 'no items and k = 0' },
    { args: [[4, 4, 1, 4], 2], returns: [4, 4], why: 'equal items all count' },
    { args: [[4, 4, 4], 3], returns: [4, 4, 4], why: 'all equal, k is the length' },
    { args: [[-1, -10, -5], 2], returns: [-1, -5], why: 'negative numbers' },
    { args: [[0, -3, 3, 0], 3], returns: [3, 0, 0], why: 'zero is a number like any other' },
    { args: [[1, 2, 3, 4, 5, 6], 2], returns: [6, 5], why: 'ascending: every item beats all before it' },
    { args: [[0.5, 1e21, 0.25, 1e9], 3], returns: [1e21, 1e9, 0.5], why: 'fractions and very large numbers' },
  ],
  oracle: (items, k) => [...items].sort((a, b) => b - a).slice(0, k),
  arbitrary: someItems,
  properties: [
    property('as many as asked for, or all there are', someItems, ([items, k], out: number[]) => {
      const wanted = Math.min(k, items.length);
      return out?.length === wanted || `${wanted} items expected, ${out?.length} received`;
    }),
    property('never ascending', someItems, (_, out: number[]) => {
      const at = listOf(out).findIndex((item, index, all) => index > 0 && item > all[index - 1]!);
      return at === -1 || `${out[at]} comes after ${out[at - 1]}`;
    }),
    property('every item is from the input, no more often than there', someItems, ([items], out: number[]) => {
      const extra = listOf(out).find((item) => times(item, out) > times(item, items));
      return extra === undefined || `${extra}: ${times(extra, out)} times, but ${times(extra, items)} in the input`;
    }),
    property('nothing left out is larger than something kept', someItems, ([items], out: number[]) => {
      const kept = listOf(out);
      const least = Math.min(...kept);
      const lost = items.find((item) => item > least && times(item, kept) < times(item, items));
      return lost === undefined || `${lost} was left out, ${least} was kept`;
    }),
  ],
  growth: topKGrowth,
});

function listOf(out: number[]): number[] {
  return Array.isArray(out) ? out : [];
}

function times(item: number, items: readonly number[]): number {
  return items.filter((other) => other === item).length;
}
