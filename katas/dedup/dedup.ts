import fc from 'fast-check';
import { property, round } from '../../runner/kata.ts';
import { dedupGrowth } from './growth.ts';

type Args = readonly [records: readonly string[]];

/** Texts that look alike, names that every plain object has, and whole numbers: object keys that move to the front. */
const RECORDS = ['a', 'b', 'A', 'a ', ' a', '', '10', '2', '1', '__proto__', 'constructor', '客', '😀', 'é', 'e\u0301'];

/** Longer texts that differ in their first or last character, or in length alone: a look at a part will not do. */
const alike = fc
  .tuple(
    fc.constantFrom('', 'b'),
    fc.constantFrom(3, 7, 8, 16, 31, 32, 64, 255, 256),
    fc.constantFrom('', 'b', 'ca', 'da'),
  )
  .map(([first, length, last]) => first + 'a'.repeat(length) + last);

const arbitrary: fc.Arbitrary<Args> = fc.tuple(
  fc.oneof(
    fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...RECORDS) }, { weight: 1, arbitrary: fc.string() }), {
      maxLength: 16,
    }),
    fc.array(alike, { maxLength: 40 }),
  ),
);

export const dedup = round<Args, string[]>({
  entry: 'dedup',
  title: 'Keep the first of each record, in order',
  signature: '(records: readonly string[]) => string[]',
  hints: [
    'For each record you ask one question: have I seen it before? Which container answers that in constant time?',
    "A Set answers it, and unlike Python's set it also remembers the order in which things came in.",
    'Put all records into a Set: a repeat changes nothing, the first stays in its place. Then make a list of it.',
  ],
  examples: [
    { args: [['b', 'a', 'b', 'c', 'a']], returns: ['b', 'a', 'c'], why: 'the first of each, in order' },
    { args: [[]], returns: [], why: 'nothing in, nothing out' },
    { args: [['a']], returns: ['a'], why: 'one record' },
    { args: [['a', 'a', 'a', 'a']], returns: ['a'], why: 'one record, many times' },
    { args: [['c', 'b', 'a']], returns: ['c', 'b', 'a'], why: 'no repeats: nothing changes' },
    { args: [['10', '2', '10', '1']], returns: ['10', '2', '1'], why: 'texts that look like numbers stay in order' },
    { args: [['a', 'A', ' a', 'a ', 'a']], returns: ['a', 'A', ' a', 'a '], why: 'case and spaces count' },
    { args: [['', 'a', '', 'a']], returns: ['', 'a'], why: 'an empty record is a record' },
    {
      args: [['order-1', 'order-2', 'order-1', 'order-12', '1-order', '2-order']],
      returns: ['order-1', 'order-2', 'order-12', '1-order', '2-order'],
      why: 'texts that differ only at the end or only at the start',
    },
    {
      args: [['__proto__', 'toString', '__proto__', 'toString']],
      returns: ['__proto__', 'toString'],
      why: 'names that every plain object already has',
    },
    {
      args: [['é', '客', '😀', 'e\u0301', '客', '😀', 'é']],
      returns: ['é', '客', '😀', 'e\u0301'],
      why: 'é as one character and as e with an accent are two texts',
    },
  ],
  oracle: (records) => records.filter((record, place) => records.indexOf(record) === place),
  arbitrary,
  properties: [
    property('no record twice', arbitrary, (_args, out: string[]) => {
      if (!Array.isArray(out)) return 'not a list';
      const repeated = out.find((record, place) => out.indexOf(record) !== place);
      return repeated === undefined || `${JSON.stringify(repeated)} is there more than once`;
    }),
    property('every record of the input is in the output', arbitrary, ([records], out: string[]) => {
      if (!Array.isArray(out)) return 'not a list';
      const lost = records.find((record) => !out.includes(record));
      return lost === undefined || `${JSON.stringify(lost)} is lost`;
    }),
    property('in the order of first appearance', arbitrary, ([records], out: string[]) => {
      if (!Array.isArray(out)) return 'not a list';
      const places = out.map((record) => records.indexOf(record));
      const wrong = places.findIndex((place, at) => place < (places[at - 1] ?? 0));
      return wrong === -1 || `${JSON.stringify(out[wrong])} is at position ${wrong}, too late or never in the input`;
    }),
  ],
  growth: dedupGrowth,
});
