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
  'ArrayBuffer.prototype': ArrayBuffer.prototype,
  'Function.prototype': Function.prototype,
  TypedArray: Object.getPrototypeOf(Uint8Array) as object,
  Buffer,
  Object,
  Reflect,
  Map,
  JSON,
  globalThis,
};

/** In some versions of Node only, or not on every kind of list. */
const NEWER = new Set([
  'Object.groupBy',
  'Map.groupBy',
  ...'union symmetricDifference difference intersection isSubsetOf isSupersetOf isDisjointFrom'
    .split(' ')
    .map((name) => `Set.prototype.${name}`),
]);
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
    expect(opaque).toEqual(['concat', 'replace', 'replaceAll', 'match', 'matchAll', 'search', 'exec', 'test']);
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
    ['Array.prototype', 'flat', [[1], [2, 3]], [], [1, 2, 3], 2 + 3],
    ['TypedArray', 'from', Uint8Array, [[1, 2]], Uint8Array.of(1, 2), 2],
    ['ArrayBuffer.prototype', 'slice', new ArrayBuffer(9), [1, 4], new ArrayBuffer(3), 3],
    ['Buffer', 'compare', Buffer, [Buffer.from('abcd'), Buffer.from('abxd')], -1, 3],
    ['Buffer.prototype', 'compare', Buffer.from('abcd'), [Buffer.from('abcd')], 0, 5],
    ['Buffer.prototype', 'compare', Buffer.from('abcd'), [Buffer.from('xbc'), 0, 3], -1, 4],
    ['Buffer.prototype', 'equals', Buffer.from('abcd'), [Buffer.from('xbcd')], false, 1],
    ['Buffer.prototype', 'equals', Buffer.from('abcd'), [Buffer.from('abc')], false, 1],
    ['Buffer.prototype', 'equals', Buffer.from('abcd'), [Buffer.from('abcd')], true, 5],
    ['Buffer.prototype', 'indexOf', Buffer.from('abcd'), ['cd'], 2, 3],
    ['Buffer.prototype', 'includes', Buffer.from('abcd'), ['cd'], true, 3],
    ['Buffer.prototype', 'includes', Buffer.from('abcd'), ['x'], false, 5],
    ['Buffer.prototype', 'lastIndexOf', Buffer.from('abcd'), ['b'], 1, 3],
    ['Buffer.prototype', 'fill', Buffer.from('abcd'), [0, 1, 3], undefined, 2],
    ['String.prototype', 'trim', '  a ', [], 'a', 4],
    ['String.prototype', 'concat', 'a', ['bc'], 'abc', 0],
    ['Reflect', 'ownKeys', Reflect, [{ a: 1 }], ['a'], 1],
    ['Object', 'getOwnPropertyDescriptors', Object, [{ a: 1 }], { a: {} }, 1],
    ['Function.prototype', 'apply', Math.max, [null, [1, 2, 3]], 3, 3],
    ['Reflect', 'apply', Reflect, [Math.max, null, [1, 2, 3]], 3, 3],
    ['Reflect', 'construct', Reflect, [Array, [1, 2]], [1, 2], 2],
    ['Map', 'groupBy', Map, [[1, 2], Boolean], new Map(), 2],
    ['Set.prototype', 'union', new Set('ab'), [new Set('bc')], new Set('abc'), 4],
    ['Set.prototype', 'difference', new Set('ab'), [new Set('b')], new Set('a'), 2],
    ['Set.prototype', 'intersection', new Set('ab'), [new Set('bcd')], new Set('b'), 2],
    ['Set.prototype', 'isSubsetOf', new Set('abc'), [new Set('acd')], false, 2],
    ['Set.prototype', 'isSubsetOf', new Set('abc'), [new Set('ab')], false, 1],
    ['Set.prototype', 'isSubsetOf', new Set('ab'), [new Set('abc')], true, 3],
    ['Set.prototype', 'isSupersetOf', new Set('abc'), [new Set('axb')], false, 2],
    ['Set.prototype', 'isDisjointFrom', new Set('abc'), [new Set('xb')], false, 2],
    ['Map.prototype', 'clear', new Map([[1, 2]]), [], undefined, 1],
  ])('charges what %s.%s costs', (on, name, self, args, result, expected) => {
    expect(charged(on, name, self, args, result)).toBe(expected);
  });

  it('gives every row its reason', () => {
    const silent = [...COSTS, ...SYNTAX_COSTS].filter(({ cost, why }) => cost === '' || why === '');
    expect(silent).toEqual([]);
  });
});
