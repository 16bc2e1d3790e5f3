import { describe, expect, it } from 'vitest';
import { runCounted } from '../doubles/behaviours.ts';

/** What each text gives where the builtins charge, in one child for all. */
const PROGRAMS = {
  receivers: `
    const attempt = (call) => { try { return call(); } catch (error) { return error.name; } };
    const { includes, map } = Array.prototype;
    return [attempt(() => map.call(undefined, String)), attempt(() => includes.call(null, 1)), 'abc'.includes('bc')];`,
  names: `
    const { name, length } = Array.prototype.includes;
    return [name, length, Object.keys(Array.prototype), 'prototype' in Array.prototype.includes];`,
  iterator: `
    const keys = new Map([[1, 2]]).keys();
    class Set { constructor(items) { this.items = items; } }
    return new Set(keys).items === keys;`,
  setOfIterator: `
    const keys = new Map([[1, 2], [3, 4]]).keys();
    keys.next();
    return [...new Set(keys)];`,
  getters: `
    let reads = 0;
    const list = { get length() { reads++; return 2; }, get size() { reads++; return 2; }, *[Symbol.iterator]() { yield 1; } };
    return [[...list], new Set(list).size, reads];`,
  proxies: `
    const seen = [];
    const proxy = new Proxy({ a: 1 }, { ownKeys: (target) => { seen.push('keys'); return Reflect.ownKeys(target); } });
    const { a, ...others } = { ...proxy };
    return [a, others, seen];`,
  returns: `
    const log = [];
    const items = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }), return: (x) => (log.push(x), { done: true }) }) };
    function* through() { yield* items; }
    for (const item of through()) break;
    return log.length;`,
  sent: `
    function* inner() { return [yield 1, yield 2]; }
    function* outer() { return yield* inner(); }
    const it = outer();
    return [it.next('a'), it.next('b'), it.next('c')];`,
  nothing: 'function* f() { yield* 5; } try { f().next(); return "none"; } catch (error) { return error.name; }',
};

const names = Object.keys(PROGRAMS);
const results = await runCounted(Object.values(PROGRAMS).map((body) => `exports.run = () => {${body}\n};`));
const {
  receivers,
  names: named,
  iterator,
  setOfIterator,
  getters,
  proxies,
  returns,
  sent,
  nothing,
} = Object.fromEntries(names.map((name, at) => [name, results[at]]));

describe('createCounter', () => {
  it('leaves a builtin its receiver when that is no object', () => {
    expect(receivers).toEqual(['TypeError', 'TypeError', true]);
  });

  it('leaves a builtin its name, its length and its attributes', () => {
    expect(named).toEqual(['includes', 1, [], false]);
  });

  it('hands an iterator on as it is when a class of the solution is called Set', () => {
    expect(iterator).toBe(true);
  });

  it('leaves what an iterator has left when a set is made of it', () => {
    expect(setOfIterator).toEqual([3]);
  });

  it('reads no getter of the solution when it weighs what is copied', () => {
    expect(getters).toEqual([[1], 1, 0]);
  });

  it('springs no trap of a proxy when it counts keys', () => {
    expect(proxies).toEqual([1, {}, ['keys']]);
  });

  it('closes what a yield* reads when the reader stops', () => {
    expect(returns).toBe(1);
  });

  it('hands what is sent on to what a yield* reads', () => {
    expect(sent).toEqual([
      { value: 1, done: false },
      { value: 2, done: false },
      { value: ['b', 'c'], done: true },
    ]);
  });

  it('throws as the language does when a yield* can not be read', () => {
    expect(nothing).toBe('TypeError');
  });
});
