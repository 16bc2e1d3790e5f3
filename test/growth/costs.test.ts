import { describe, expect, it } from 'vitest';
import { COSTS, SYNTAX_COSTS } from '../../runner/growth/costs.ts';

const PLACES: Readonly<Record<string, object>> = {
  'Array.prototype': Array.prototype,
  'TypedArray.prototype': Object.getPrototypeOf(Uint8Array.prototype) as object,
  'String.prototype': String.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'Buffer.prototype': Buffer.prototype,
  Array,
  Buffer,
  Object,
  JSON,
  globalThis,
};

/** In some versions of Node only, or not on every kind of list. */
const NEWER = new Set(['Object.groupBy']);
const rows = COSTS.flatMap(({ on, names }) => names.map((name) => ({ on, name, full: `${on}.${name}` })));

/** What the row of a builtin charges for a call that has been made. */
function charged(on: string, name: string, self: unknown, args: readonly unknown[], result: unknown): number {
  const cost = COSTS.find((row) => row.on === on && row.names.includes(name));
  if (cost === undefined) throw new Error(`no row for ${on}.${name}`);
  return cost.charge(self, args, result);
}

describe('COSTS', () => {
  it('names builtins that exist', () => {
    const missing = rows.filter(({ on, name, full }) => !NEWER.has(full) && !(name in (PLACES[on] ?? {})));
    expect(missing.map(({ full }) => full)).toEqual([]);
  });

  it('has one row for each builtin', () => {
    const names = rows.map(({ full }) => full);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('charges before the call when the call destroys what the charge depends on', () => {
    const before = COSTS.filter(({ when }) => when === 'before').flatMap(({ names }) => names);
    expect(new Set(before)).toEqual(new Set(['sort', 'toSorted', 'forEach', 'clear']));
  });

  it('leaves to the clock what a pattern does inside', () => {
    const opaque = COSTS.filter(({ isOpaque }) => isOpaque).flatMap(({ names }) => names);
    expect(opaque).toEqual(['replace', 'replaceAll', 'match', 'matchAll', 'search', 'exec', 'test']);
  });

  it.each([
    ['Array.prototype', 'map', [1, 2, 3], [], [], 3],
    ['Array.prototype', 'slice', [1, 2, 3], [1], [2, 3], 2],
    ['Array.prototype', 'concat', [1], [[2, 3]], [1, 2, 3], 3],
    ['Array.prototype', 'shift', [2, 3], [], 1, 2],
    ['Array.prototype', 'lastIndexOf', [1, 2, 3], [1], 0, 3],
    ['TypedArray.prototype', 'set', new Uint8Array(9), [[1, 2]], undefined, 2],
    ['Array', 'from', Array, ['abc'], ['a', 'b', 'c'], 3],
    ['String.prototype', 'lastIndexOf', 'abc', ['a'], 0, 3],
    ['String.prototype', 'startsWith', 'abcdef', ['ab'], true, 2],
    ['String.prototype', 'repeat', 'ab', [3], 'ababab', 6],
    ['String.prototype', 'split', 'a,b', [','], ['a', 'b'], 3],
    ['String.prototype', 'replace', 'abc', [/b/, ''], 'ac', 3],
    ['Object', 'keys', Object, [{ a: 1, b: 2 }], ['a', 'b'], 2],
    ['Object', 'fromEntries', Object, [[['a', 1]]], { a: 1 }, 1],
    ['JSON', 'stringify', JSON, [[1]], '[1]', 3],
    ['JSON', 'parse', JSON, ['[1]'], [1], 3],
    ['Map.prototype', 'clear', new Map([[1, 2]]), [], undefined, 1],
  ])('charges what %s.%s costs', (on, name, self, args, result, expected) => {
    expect(charged(on, name, self, args, result)).toBe(expected);
  });

  it('gives every row its reason', () => {
    const silent = [...COSTS, ...SYNTAX_COSTS].filter(({ cost, why }) => cost === '' || why === '');
    expect(silent).toEqual([]);
  });
});
