import { describe, expect, it } from 'vitest';
import { readable } from '../../runner/host/diagnostics.ts';
import { DIAGNOSTICS, SHOWN_CHARACTERS, SOURCE_CHARACTERS } from '../../runner/limits.ts';

const place = { file: 'a.ts', line: 1, column: 2 };

describe('readable', () => {
  it('leaves a few short ones as they are', () => {
    const few = [{ message: 'no such name' }, { message: 'not a number', ...place, source: 'a = b;' }];
    expect(readable(few)).toEqual(few);
  });

  it('keeps the first of many, and says how many there are', () => {
    const many = Array.from({ length: DIAGNOSTICS + 7 }, (_, at) => ({ message: `fault ${at}` }));
    expect(readable(many)).toEqual([...many.slice(0, DIAGNOSTICS), { message: 'And 7 more' }]);
  });

  it('cuts what is quoted', () => {
    const [long] = readable([{ message: 'm'.repeat(10_000), ...place, source: 's'.repeat(10_000) }]);
    const message = `${'m'.repeat(SHOWN_CHARACTERS)}…`;
    expect(long).toEqual({ message, ...place, source: `${'s'.repeat(SOURCE_CHARACTERS)}…` });
  });
});
