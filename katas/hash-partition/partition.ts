import fc from 'fast-check';
import { type Disagreement, property, round, sameMultiset, sameOrder } from '../../runner/kata.ts';
import { partitionGrowth } from './growth.ts';

type Item = { key: string; value: number };
type Args = readonly [records: readonly Item[], buckets: number];

export const partition = round({
  entry: 'partition',
  title: 'Spread records over buckets, all records of a key in one',
  signature:
    '(records: readonly { key: string; value: number }[], buckets: number) => { key: string; value: number }[][]',
  hints: [
    'The number of a bucket must follow from the key and from nothing else. Which function turns a text into a number that looks random?',
    'Walk over the characters: start from a constant, mix in each character code, multiply by an odd constant. That is FNV-1a. A multiplication of two large numbers loses its low bits in JavaScript, unless you use Math.imul.',
    'Math.imul and the bit operators give signed 32-bit numbers, and -7 % 3 is -1. Make the hash unsigned with >>> 0 before you take % buckets. Make all the lists first, each its own, then push every record in input order.',
  ],
  examples: [
    { args: [[item('a', 1)], 1], returns: [[item('a', 1)]], why: 'one bucket takes everything' },
    { args: [[], 3], returns: [[], [], []], why: 'no records: the buckets are still there' },
    {
      args: [[item('a', 1), item('b', 2), item('a', 3), item('b', 4)], 2],
      returns: [
        [item('a', 1), item('a', 3)],
        [item('b', 2), item('b', 4)],
      ],
      why: 'a key stays together, its records in input order',
    },
    {
      args: [[item('b', 3), item('a', 2), item('b', 1), item('c', 0)], 1],
      returns: [[item('b', 3), item('a', 2), item('b', 1), item('c', 0)]],
      why: 'nothing is sorted',
    },
    {
      args: [[1, 2, 3, 4, 5].map((value) => item('a', value)), 3],
      returns: [[], [1, 2, 3, 4, 5].map((value) => item('a', value)), []],
      why: 'one key: one bucket, whatever the values',
    },
    {
      args: [[item('a', 7), item('a', 7)], 1],
      returns: [[item('a', 7), item('a', 7)]],
      why: 'equal records are two records',
    },
    {
      args: [[item('a', 1)], 3],
      returns: [[], [item('a', 1)], []],
      why: 'more buckets than keys: the others are empty lists',
    },
    {
      args: [['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((key) => item(key, 0)), 3],
      returns: [
        [item('one', 0), item('three', 0), item('five', 0)],
        [item('two', 0), item('four', 0), item('seven', 0), item('eight', 0)],
        [item('six', 0)],
      ],
      why: 'a 32-bit hash may be negative',
    },
    {
      args: [[item('', 1), item('__proto__', 2), item('constructor', 3), item('é東😀', 4), item('', 5)], 2],
      returns: [[item('é東😀', 4)], [item('', 1), item('__proto__', 2), item('constructor', 3), item('', 5)]],
      why: 'any text is a key',
    },
  ],
  oracle(records: readonly Item[], buckets: number): Item[][] {
    const lists: Item[][] = Array.from({ length: buckets }, () => []);
    for (const record of records) lists[fnv1a(record.key) % buckets]?.push(record);
    return lists;
  },
  arbitrary: anyArgs(),
  agrees: (_expected, received, args) => whatIsWrong(received, args),
  properties: [
    property('exactly as many lists as buckets', anyArgs(), ([, buckets], out: Item[][]) => {
      return Array.isArray(out) && out.length === buckets;
    }),
    property('a key that comes again goes where it went before', everyKeyTwice(), ([records], out: Item[][]) => {
      const home = bucketOf(out);
      const lost = records.find(({ key }) => !home.has(key));
      if (lost !== undefined) return `key ${JSON.stringify(lost.key)} is in no bucket`;
      return keyInTwoBuckets(out) ?? true;
    }),
    property('many keys spread out: no bucket empty, none with most of them', manyKeys(), (args, out: Item[][]) => {
      const sizes = lists(out).map((list) => list.length);
      const most = Math.max(...sizes);
      if (most > args[0].length * 0.6) return `one bucket holds ${most} of ${args[0].length} keys`;
      return sizes.includes(0) ? `${args[0].length} keys, and bucket ${sizes.indexOf(0)} is empty` : true;
    }),
    property('the bucket follows from the key, not from its place', manyKeys(), ([records, buckets], out: Item[][]) => {
      const home = bucketOf(out);
      const places = records.map(({ key }) => home.get(key) ?? -1);
      const steps = places.slice(1).map((place, before) => place - (places[before] ?? 0));
      if (steps.every((step) => step === 1 || step === 1 - buckets)) return 'the keys take turns, as they come';
      return steps.every((step) => step >= 0) ? 'the first keys fill the first bucket, the next the next' : true;
    }),
  ],
  growth: partitionGrowth,
});

function item(key: string, value: number): Item {
  return { key, value };
}

/** FNV-1a over UTF-16 code units, unsigned. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The answer depends on the hash, so it is held against the rules instead of against one expected value. */
function whatIsWrong(received: Item[][], [records, buckets]: Args): Disagreement {
  if (!Array.isArray(received)) return `a list of ${buckets} buckets was expected`;
  if (received.length !== buckets) return `${received.length} buckets, but ${buckets} were asked for`;
  const odd = received.findIndex((list) => !Array.isArray(list));
  if (odd !== -1) return `bucket ${odd} is not a list`;
  const lostOrDoubled = sameMultiset(records, received.flat());
  if (lostOrDoubled !== undefined) return `in all buckets together, ${lostOrDoubled}`;
  const torn = keyInTwoBuckets(received);
  if (torn !== undefined) return torn;
  const home = bucketOf(received);
  // Once over the records, not once for each bucket: this also reads what is answered to the largest inputs.
  const inInputOrder: Item[][] = received.map(() => []);
  for (const record of records) inInputOrder[home.get(record.key) as number]?.push(record);
  const index = received.findIndex((list, at) => sameOrder(inInputOrder[at], list) !== undefined);
  return index === -1 ? undefined : `bucket ${index} does not keep the order of the input`;
}

function keyInTwoBuckets(out: Item[][]): Disagreement {
  const home = new Map<string, number>();
  for (const [index, list] of lists(out).entries()) {
    for (const { key } of list) {
      const first = home.get(key) ?? index;
      if (first !== index) return `key ${JSON.stringify(key)} is in bucket ${first} and in bucket ${index}`;
      home.set(key, first);
    }
  }
  return undefined;
}

/** Key to number of bucket. */
function bucketOf(out: Item[][]): Map<string, number> {
  return new Map(lists(out).flatMap((list, index) => list.map(({ key }): [string, number] => [key, index])));
}

/** The buckets as lists, whatever was returned. */
function lists(out: Item[][]): Item[][] {
  return Array.isArray(out) ? out.map((list) => (Array.isArray(list) ? list : [])) : [];
}

function anyArgs(): fc.Arbitrary<Args> {
  const names = ['', 'a', 'b', 'aa', 'ab', 'ba', 'é', '東京', '😀', '__proto__', 'constructor', 'Zürich'];
  const long = ['x'.repeat(64), `${'x'.repeat(63)}y`, `y${'x'.repeat(63)}`];
  const key = fc.oneof(fc.constantFrom(...names, ...long), fc.string({ maxLength: 6 }));
  const records = fc.array(fc.record({ key, value: fc.integer({ min: -9, max: 9 }) }, { noNullPrototype: true }), {
    maxLength: 30,
  });
  return fc.tuple(records, fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constantFrom(16, 31, 32, 33, 100)));
}

function everyKeyTwice(): fc.Arbitrary<Args> {
  return anyArgs().map(([records, buckets]) => {
    const again = records.map(({ key, value }) => item(key, value + 100)).reverse();
    return [[...records, ...again], buckets];
  });
}

/**
 * 200 keys of one length, with a long start and a long end in common: a hash of a part of the key sees nothing.
 * 200 are enough that no sane hash leaves a bucket empty.
 */
function manyKeys(): fc.Arbitrary<Args> {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 200, maxLength: 200 });
  const around = fc.constantFrom(
    ['user-', ''],
    ['https://example.org/customers/2026/', ''],
    ['u', '@customers.example'],
  );
  const records = fc
    .tuple(ids, around)
    .map(([all, [start, end]]) => all.map((id) => item(`${start}${String(id).padStart(7, '0')}${end}`, id)));
  return fc.tuple(records, fc.constantFrom(3, 4, 5, 8));
}
