import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excessOf } from '../../runner/host/answer.ts';
import { ANSWER_BIGINT_BITS, ANSWER_DEPTH, ANSWER_HOLES, ANSWER_VALUES } from '../../runner/limits.ts';

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
