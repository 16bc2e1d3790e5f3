import fc from 'fast-check';
import { property, round } from '../../runner/kata.ts';
import { topKeysGrowth } from './growth.ts';
import { type Counted, countKeys, leftOut, miscounted, mostCommon, outOfOrder } from './ranking.ts';

type Event = { readonly key: string };
type Args = readonly [events: readonly Event[], k: number];

function eventsOf(...keys: readonly string[]): readonly Event[] {
  return keys.map((key) => ({ key }));
}

const keysOf = (events: readonly Event[]) => events.map((event) => event.key);

/** Few keys, so that counts tie; the keys are those that upset plain objects and careless orders. */
const someKey = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'B', '10', '9', ''),
  fc.constantFrom('é', 'e\u0301', '\uFF21', '\u{1F600}', '__proto__', 'constructor', 'z'),
  // Alike up to the last character, or one the start of the other.
  fc
    .tuple(fc.constantFrom(7, 8, 31, 64), fc.constantFrom('', 'a', 'b', '\u{1F600}'))
    .map(([n, end]) => 'x'.repeat(n) + end),
);
const someEvents: fc.Arbitrary<Args> = fc.tuple(
  fc.array(fc.record({ key: someKey }, { noNullPrototype: true }), { maxLength: 40 }),
  fc.nat({ max: 16 }),
);

export const topKeys = round<Args, [string, number][]>({
  entry: 'topKeys',
  title: 'The k most frequent keys with their counts',
  signature: '(events: readonly { key: string }[], k: number) => [string, number][]',
  hints: [
    'Two steps: count every key, then take the k best of the counts. Which of them is round 1 again?',
    'A Map counts. The heap holds [key, count]; its top is the one to throw out: fewest, and among equals the largest key.',
    'Give one function that says which of two entries comes first, ties included. The heap uses it reversed, and the answer uses it as it is.',
  ],
  examples: [
    { args: [eventsOf('b', 'a', 'b'), 1], returns: [['b', 2]], why: 'the most frequent key with its count' },
    {
      args: [eventsOf('b', 'a'), 5],
      returns: [
        ['a', 1],
        ['b', 1],
      ],
      why: 'a tie: the smaller key first; k is larger than the number of keys',
    },
    { args: [[], 3], returns: [], why: 'no events' },
    { args: [eventsOf('a', 'b', 'a'), 0], returns: [], why: 'k = 0' },
    { args: [eventsOf('c', 'a', 'b'), 1], returns: [['a', 1]], why: 'a tie at the cut: the smallest key stays' },
    { args: [eventsOf('a', 'b', 'c'), 1], returns: [['a', 1]], why: 'the same tie, met in another order' },
    { args: [eventsOf('', 'a', ''), 1], returns: [['', 2]], why: 'an empty key is a key' },
    {
      args: [eventsOf('a', 'é', 'z', 'Z', '10', '9'), 6],
      returns: [
        ['10', 1],
        ['9', 1],
        ['Z', 1],
        ['a', 1],
        ['z', 1],
        ['é', 1],
      ],
      why: 'by code point, not as a dictionary or as numbers',
    },
    {
      args: [eventsOf('\u{1F600}', '\uFF21'), 2],
      returns: [
        ['\uFF21', 1],
        ['\u{1F600}', 1],
      ],
      why: 'U+FF21 before U+1F600, where `<` says otherwise',
    },
    {
      args: [eventsOf('__proto__', 'constructor', '__proto__'), 2],
      returns: [
        ['__proto__', 2],
        ['constructor', 1],
      ],
      why: 'keys that every plain object already has',
    },
    {
      args: [eventsOf(...'aaaaaaaaa', ...'bbbbbbbbbb'), 2],
      returns: [
        ['b', 10],
        ['a', 9],
      ],
      why: '10 is more than 9',
    },
    { args: [eventsOf('a', 'A', 'a', 'A', 'A'), 1], returns: [['A', 3]], why: 'upper and lower case are two keys' },
  ],
  oracle: (events, k) => mostCommon(keysOf(events), k),
  arbitrary: someEvents,
  properties: [
    property('as many as asked for, or every key', someEvents, ([events, k], out: [string, number][]) => {
      const wanted = Math.min(k, countKeys(keysOf(events)).size);
      return out?.length === wanted || `${wanted} keys expected, ${out?.length} received`;
    }),
    property('each key comes with its true count', someEvents, ([events], out: [string, number][]) =>
      miscounted(pairsOf(out), keysOf(events)),
    ),
    property('more frequent first, then the smaller key', someEvents, (_, out: [string, number][]) =>
      outOfOrder(pairsOf(out)),
    ),
    property('no key left out comes before one kept', someEvents, ([events], out: [string, number][]) =>
      leftOut(pairsOf(out), keysOf(events)),
    ),
  ],
  growth: topKeysGrowth,
});

function pairsOf(out: unknown): Counted[] {
  return Array.isArray(out) ? out.filter((pair) => Array.isArray(pair) && typeof pair[0] === 'string') : [];
}
