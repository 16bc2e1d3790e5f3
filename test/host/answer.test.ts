import { isDeepStrictEqual } from 'node:util';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, excessOf, type SentAnswer } from '../../runner/host/answer.ts';
import { ANSWER_BIGINT_BITS, ANSWER_DEPTH, ANSWER_HOLES, ANSWER_VALUES, READ_WALL_MS } from '../../runner/limits.ts';

/** Each level holds the one before it ten times. */
function shared(levels: number): unknown {
  let value: unknown = 'inside';
  for (let at = 0; at < levels; at++) value = Array.from({ length: 10 }, () => value);
  return value;
}

/** Each of them holds all of them. */
function knot(size: number): unknown {
  const lists: unknown[][] = Array.from({ length: size }, () => []);
  for (const list of lists) list.push(...lists);
  return lists[0];
}

function nested(depth: number): unknown {
  let value: unknown = 'inside';
  for (let at = 0; at < depth; at++) value = at % 2 === 0 ? [value] : { value };
  return value;
}

describe('excessOf', () => {
  it('finds nothing in any value that a kata could ask for', () => {
    const values = fc.anything({
      withMap: true,
      withSet: true,
      withBigInt: true,
      withDate: true,
      withTypedArray: true,
    });
    fc.assert(fc.property(values, (value) => excessOf(value) === undefined));
  });

  it('finds nothing in a list that holds itself', () => {
    const circle: unknown[] = [];
    circle.push(circle, new Map([[circle, circle]]));
    expect(excessOf(circle)).toBeUndefined();
  });

  it.each([
    ['is nested as deep as may be', nested(ANSWER_DEPTH), undefined],
    ['is nested deeper', nested(ANSWER_DEPTH + 1), 'it is nested more than 500 deep'],
    ['has as many holes as may be', new Array(ANSWER_HOLES), undefined],
    ['has more', new Array(2 ** 32 - 2), 'its list of 4294967294 items has holes'],
    ['has as many values as may be', Array.from({ length: ANSWER_VALUES - 1 }, () => 0), undefined],
    ['has more', Array.from({ length: ANSWER_VALUES }, () => 0), 'it holds more than 300000 values'],
    ['has as many in a list of bytes', new Uint8Array(ANSWER_VALUES - 1), undefined],
    ['has more there', [new Uint8Array(ANSWER_VALUES)], 'it holds more than 300000 values'],
    ['holds a text as an object', [Object('text')], 'it holds a String object, which is no text'],
    ['holds one thing on as many paths as may be', shared(5), undefined],
    ['holds it on more', shared(6), 'it holds more than 300000 values'],
    ['is tied into a knot', knot(20), 'it holds more than 300000 values'],
    ['holds a number as long as may be', [2n ** BigInt(ANSWER_BIGINT_BITS - 1) - 1n], undefined],
    ['holds a longer one', [2n ** BigInt(ANSWER_BIGINT_BITS)], 'it holds a number of more than 65536 bits'],
    [
      'hides one in a map',
      new Map([['key', new Set([-(2n ** 100_000n)])]]),
      'it holds a number of more than 65536 bits',
    ],
  ])('says why when a value %s', (_, value, reason) => {
    expect(excessOf(value)).toBe(reason);
  });
});

describe('answersOf', () => {
  const answerOf = answersOf('', () => 0);
  const sent = (value: unknown) => answerOf({ kind: 'sent', bytes: serialize(value) }) as SentAnswer;
  const data = { withMap: true, withSet: true, withBigInt: true, withDate: true } as const;

  it('knows a value by its bytes only where it is equal', () => {
    fc.assert(
      fc.property(fc.anything(data), fc.anything(data), (one, other) => {
        expect(sent(one).isAs(one)).toBe(true);
        expect(sent(one).isAs(other) && !isDeepStrictEqual(one, other)).toBe(false);
      }),
    );
  });

  it.each([
    ['a property that is undefined', { a: 1, b: undefined }, { a: 1 }],
    ['minus zero', [-0], [0]],
    ['a hole', [1, undefined], Object.assign(new Array(2), [1])],
    ['a function', { a: 1 }, { a: 1, b: () => {} }],
  ])('takes nothing for equal that is not: %s', (_, one, other) => {
    expect(sent(one).isAs(other)).toBe(false);
  });

  it('reads what was sent', () => {
    expect(sent(new Map([[1, ['a']]])).read()).toEqual({ kind: 'returned', value: new Map([[1, ['a']]]) });
  });

  it.each([
    ['that is too large to compare', new Array(ANSWER_VALUES + 1).fill(1), `more than ${ANSWER_VALUES} values`],
    ['that is nested', nested(ANSWER_DEPTH + 2), `nested more than ${ANSWER_DEPTH} deep`],
  ])('reads nothing %s', (_, value, reason) => {
    expect(sent(value).read()).toEqual({ kind: 'unsendable', reason: expect.stringContaining(reason) });
  });

  it('says so when it can not be read', () => {
    const answer = answerOf({ kind: 'sent', bytes: serialize([1, 2]).subarray(0, 3) }) as SentAnswer;
    expect(answer.read()).toMatchObject({ kind: 'unsendable' });
  });

  it('reads no more when reading has taken too long', () => {
    let now = 0;
    // Each reading takes as long as all of them may.
    const slow = answersOf('', () => (now += READ_WALL_MS));
    const reads = [1, 2, 3].map((value) => (slow({ kind: 'sent', bytes: serialize(value) }) as SentAnswer).read());
    expect(reads.map(({ kind }) => kind)).toEqual(['returned', 'returned', 'unsendable']);
  });
});
