import { deserialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeArgs } from '../../runner/host/wire.ts';
import { box, file } from '../../runner/kata.ts';

function travelled(...args: readonly unknown[]): unknown {
  return deserialize(encodeArgs(args));
}

describe('encodeArgs', () => {
  it('writes a file as its text when an argument is one', () => {
    expect(travelled(file('a\r\nb'))).toEqual([{ kind: 'file', text: 'a\r\nb' }]);
  });

  it('writes a box as its limits when an argument is one', () => {
    const limits = { memoryMiB: 0.25, openFiles: 3 };
    expect(travelled(box(limits))).toEqual([{ kind: 'box', ...limits }]);
  });

  it('keeps the order when arguments are of all kinds', () => {
    const kinds = (travelled(1, file(''), box(), 'x') as { readonly kind: string }[]).map(({ kind }) => kind);
    expect(kinds).toEqual(['value', 'file', 'box', 'value']);
  });

  it('brings every value over unchanged when it is plain data', () => {
    const data = fc.anything({ withMap: true, withSet: true, withBigInt: true, withDate: true, withTypedArray: true });
    fc.assert(
      fc.property(fc.array(data), (args) => {
        expect(travelled(...args)).toStrictEqual(args.map((value) => ({ kind: 'value', value })));
      }),
    );
  });
});
