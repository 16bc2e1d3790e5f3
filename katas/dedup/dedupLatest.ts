import fc from 'fast-check';
import { property, round } from '../../runner/kata.ts';
import { dedupLatestGrowth } from './growth.ts';

type Row = { id: string; at: number; value: string };
type Args = readonly [rows: readonly Row[]];

/** A row in short, so that a list of them can be read. */
const row = (id: string, at: number, value: string): Row => ({ id, at, value });

/** Around 2 ** 31 and 2 ** 32, milliseconds of our days, and the ends of what is exact. */
const largeTime = fc.constantFrom(
  ...[2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, -(2 ** 31) - 1, 1_790_000_000_000, 1_790_000_000_000.5],
  ...[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, Number.MIN_SAFE_INTEGER],
);

/** Few keys and few times, so that keys repeat and times tie. */
const arbitrary: fc.Arbitrary<Args> = fc.tuple(
  fc.array(
    fc.record(
      {
        id: fc.constantFrom('a', 'b', 'A', '', '10', '2', '__proto__', 'é', 'order-2026-1', 'order-2026-2'),
        at: fc.oneof(fc.constantFrom(0, 1, 9, 10, 100, -1, 1.5), fc.integer({ min: -20, max: 120 }), largeTime),
        value: fc.constantFrom('x', 'y', 'z', ''),
      },
      { noNullPrototype: true },
    ),
    { maxLength: 12 },
  ),
);

/** The keys of rows in the order of their first appearance. */
const keys = (rows: readonly Row[]): string[] => [...new Set(rows.map(({ id }) => id))];

export const dedupLatest = round<Args, Row[]>({
  entry: 'dedupLatest',
  title: 'Keep the newest row of each key',
  signature:
    '(rows: readonly { id: string; at: number; value: string }[]) => { id: string; at: number; value: string }[]',
  hints: [
    'For each key, remember the best row so far. What must be looked up, and by what?',
    'A Map from id to row. A new row wins if its key is new, or if it is not older than the one you hold.',
    'Setting a key that a Map already has changes its value but not its place: the order you need comes for free.',
  ],
  examples: [
    { args: [[row('a', 2, 'x'), row('a', 1, 'y')]], returns: [row('a', 2, 'x')], why: 'the greatest at wins' },
    { args: [[]], returns: [], why: 'nothing in, nothing out' },
    { args: [[row('a', 1, 'x')]], returns: [row('a', 1, 'x')], why: 'one row' },
    {
      args: [[row('a', 1, 'x'), row('b', 5, 'y'), row('a', 3, 'z')]],
      returns: [row('a', 3, 'z'), row('b', 5, 'y')],
      why: 'the newer row takes the place where its key first appeared',
    },
    {
      args: [[row('a', 7, 'x'), row('a', 7, 'y'), row('b', 7, 'x'), row('a', 7, 'z')]],
      returns: [row('a', 7, 'z'), row('b', 7, 'x')],
      why: 'the same at: the later row of the input wins',
    },
    {
      args: [[row('b', 9, 'x'), row('a', 10, 'y'), row('b', 10, 'z'), row('a', 9, 'x')]],
      returns: [row('b', 10, 'z'), row('a', 10, 'y')],
      why: '10 is newer than 9: numbers, not texts',
    },
    {
      args: [[row('a', -3, 'x'), row('a', -1, 'y'), row('a', -2, 'z'), row('b', 0, 'x'), row('b', -1, 'y')]],
      returns: [row('a', -1, 'y'), row('b', 0, 'x')],
      why: 'times before zero, and zero itself',
    },
    {
      args: [[row('a', 2 ** 31, 'x'), row('a', 7, 'y'), row('b', 2 ** 32 + 1, 'x'), row('b', 2, 'y')]],
      returns: [row('a', 2 ** 31, 'x'), row('b', 2 ** 32 + 1, 'x')],
      why: 'times beyond 32 bits, as milliseconds are',
    },
    {
      args: [[row('10', 1, 'x'), row('2', 1, 'y'), row('10', 2, 'z')]],
      returns: [row('10', 2, 'z'), row('2', 1, 'y')],
      why: 'keys that look like numbers stay in order',
    },
    {
      args: [[row('__proto__', 1, 'x'), row('', 1, 'y'), row('__proto__', 0, 'z'), row('A', 1, 'x'), row('a', 1, 'x')]],
      returns: [row('__proto__', 1, 'x'), row('', 1, 'y'), row('A', 1, 'x'), row('a', 1, 'x')],
      why: 'any text is a key, taken as it is',
    },
    {
      args: [[row('a', 1, 'x'), { value: 'x', at: 1, id: 'a' }]],
      returns: [row('a', 1, 'x')],
      why: 'the same row twice, its fields in another order',
    },
  ],
  oracle: (rows) =>
    keys(rows).map((id) => {
      const same = rows.filter((candidate) => candidate.id === id);
      const newest = Math.max(...same.map(({ at }) => at));
      return same.findLast(({ at }) => at === newest)!;
    }),
  arbitrary,
  properties: [
    property('each key once, in the order of first appearance', arbitrary, ([rows], out: Row[]) => {
      if (!Array.isArray(out)) return 'not a list';
      const received = JSON.stringify(out.map((kept) => kept?.id));
      const wanted = JSON.stringify(keys(rows));
      return received === wanted || `the keys are ${received}, not ${wanted}`;
    }),
    property('no row of a key is newer than the one kept', arbitrary, ([rows], out: Row[]) => {
      if (!Array.isArray(out)) return 'not a list';
      const missed = rows.find(({ id, at }) => out.some((kept) => kept?.id === id && !(kept.at >= at)));
      return missed === undefined || `${JSON.stringify(missed)} is newer than the row kept for its key`;
    }),
    property('at equal times the later row of the input is kept', arbitrary, ([rows], out: Row[]) => {
      if (!Array.isArray(out)) return 'not a list';
      for (const kept of out) {
        const last = rows.findLast(({ id, at }) => id === kept?.id && at === kept.at);
        if (last === undefined) return `${JSON.stringify(kept)} is not a row of the input`;
        if (last.value !== kept.value) return `${JSON.stringify(last)} comes later than ${JSON.stringify(kept)}`;
      }
      return true;
    }),
  ],
  growth: dedupLatestGrowth,
});
