import { describe, expect, it } from 'vitest';
import { checkEntry, parseTarget } from '../../runner/growth/entry.ts';

describe('parseTarget', () => {
  it.each([
    ['a.ts#run', { path: 'a.ts', name: 'run' }],
    ['a.ts', { path: 'a.ts', name: '' }],
    ['a.ts#', { path: 'a.ts', name: '' }],
    ['c#/a.ts#run', { path: 'c#/a.ts', name: 'run' }],
  ])('of %s', (text, target) => {
    expect(parseTarget(text)).toEqual(target);
  });
});

describe('checkEntry', () => {
  const check = (name: string, exports = { sort: 'function', sum: 'function', LIMIT: 'other' } as const) =>
    checkEntry(exports, { path: 'a.ts', name });

  it('lets a function pass', () => {
    expect(() => check('sort')).not.toThrow();
  });

  it.each(['constructor', '__proto__'])('knows nothing of %s, which every object has', (name) => {
    expect(() => check(name)).toThrow(`There is no function '${name}' in a.ts.`);
  });

  it('names the nearest function, and all of them', () => {
    const hint = "Did you mean 'sort'? a.ts exports sort, sum.";
    expect(() => check('srot')).toThrow(expect.objectContaining({ hint }));
  });

  it('shows how to name a function where none is named', () => {
    expect(() => check('')).toThrow(
      expect.objectContaining({ hint: "a.ts exports sort, sum. Name it behind a '#': 'a.ts#sort'." }),
    );
  });

  it('says how to export one where there is none', () => {
    expect(() => checkEntry({}, { path: 'a.ts', name: 'sort' })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("write 'export' before it") }),
    );
  });
});
