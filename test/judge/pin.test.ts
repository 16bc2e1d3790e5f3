import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePin, encodePin } from '../../runner/judge/pin.ts';
import { box, file } from '../../runner/kata.ts';

const argument = fc.oneof(
  // Through JSON once: the arbitrary also gives -0, which JSON does not hold.
  fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value))),
  fc.string().map(file),
  fc.record({ memoryMiB: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), openFiles: fc.nat() }).map(box),
);

describe('encodePin', () => {
  it('writes text from which decodePin makes the same arguments when JSON can hold them', () => {
    fc.assert(
      fc.property(fc.array(argument), (args) => {
        expect(decodePin(encodePin(args) ?? 'null')).toStrictEqual(args);
      }),
    );
  });

  it.each([
    ['NaN', Number.NaN],
    ['minus zero', -0],
    ['a Map', new Map([[1, 2]])],
    ['a Set in a list', [new Set([1])]],
    ['a field that is undefined', { a: undefined }],
    ['a hole', new Array(1)],
    ['a big integer', 1n],
    ['a Date', new Date(0)],
  ])('gives nothing when an argument is %s', (_, value) => {
    expect(encodePin([1, value])).toBeUndefined();
  });

  it('writes a file and a box as such when they are arguments', () => {
    const text = '[{"file":"a\\n"},{"box":{"memoryMiB":0.5,"openFiles":3}}]';
    expect(encodePin([file('a\n'), box({ memoryMiB: 0.5, openFiles: 3 })])).toBe(text);
  });
});

describe('decodePin', () => {
  it.each(['', '{', '[{"box":null}]'])('throws when the text is %s', (text) => {
    expect(() => decodePin(text)).toThrow();
  });

  it.each(['{"value":1}', '"text"', '[1]', '[null]'])('says what is wanted when the text is %s', (text) => {
    expect(() => decodePin(text)).toThrow('a pinned');
  });
});
