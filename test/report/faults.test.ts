import { describe, expect, it } from 'vitest';
import { NotMade, Recipe } from '../../runner/host/recipe.ts';
import { brokenError, callError, errorOf, loadError, notMadeError } from '../../runner/report/faults.ts';

const FRAMES = [{ file: 'a.ts', line: 3, column: 1, in: 'run' }];
const ERROR = { name: 'TypeError', message: 'no', frames: FRAMES };
const TIME_LIMIT = { kind: 'stopped', ending: { kind: 'time-limit', limitMs: 1_500, of: 'call' } } as const;
const recipe = (family: string) => new Recipe(family, { n: 1_024, k: 16 }, 1);

describe('brokenError', () => {
  it.each([
    [[{ message: 'odd', file: 'a.ts', line: 3, column: 7 }], 'a.ts:3:7 is no program: odd.'],
    [[{ message: 'odd' }, { message: 'more' }], 'run.ts is no program: odd (and 1 more).'],
    [[{ message: 'odd\u001b[2J' }], 'run.ts is no program: odd.'],
  ])('of %j', (diagnostics, text) => {
    expect(brokenError('run.ts', diagnostics).message).toBe(text);
  });
});

describe('loadError', () => {
  it.each([
    [ERROR, 'a.ts threw while it was read in: TypeError: no (a.ts:3).'],
    [{ ...ERROR, frames: [] }, 'run.ts or b.ts threw while it was read in: TypeError: no.'],
    [{ kind: 'stray', error: ERROR } as const, 'a.ts threw while it was read in: TypeError: no (a.ts:3).'],
    [TIME_LIMIT, 'run.ts or b.ts did not return within 1.5 s while the file was read in.'],
  ])('of %j', (cause, text) => {
    expect(loadError(['run.ts', 'b.ts'], cause).message).toBe(text);
  });
});

describe('notMadeError', () => {
  it.each([
    ['given', { kind: 'threw', error: ERROR }, '--inputs b.ts threw at n = 1 024, k = 16: TypeError: no (a.ts:3).'],
    [
      'random',
      { kind: 'threw', error: ERROR },
      '--inputs b.ts threw at n = 1 024, k = 16 (random): TypeError: no (a.ts:3).',
    ],
    [
      'given',
      { kind: 'no-list', gave: 'a number' },
      '--inputs b.ts gave a number at n = 1 024, k = 16, where a list of arguments is due.',
    ],
    ['given', { kind: 'stopped', stop: TIME_LIMIT }, '--inputs b.ts did not return within 1.5 s at n = 1 024, k = 16.'],
  ] as const)('of %s inputs: %j', (family, fault, text) => {
    expect(notMadeError(new NotMade(recipe(family), fault), 'b.ts').message).toBe(text);
  });
});

describe('callError', () => {
  const of = (error: typeof ERROR) => callError('run', { ...error, family: 'ints', sizes: { n: 8 } }).message;

  it('tells what was thrown, and where', () => {
    expect(of(ERROR)).toBe("'run' threw at n = 8 on ints input: TypeError: no (a.ts:3).");
  });

  it.each([
    ['no', /^Mend it, or let --inputs give what it can take\.$/],
    ['Access to this API has been restricted. Use --allow-fs-read', /^It runs alone here, with no files .+\.$/],
  ])('says what to do about %j', (message, hint) => {
    const { hint: said } = callError('run', { ...ERROR, message, family: 'ints', sizes: { n: 8 } });
    expect(said).toMatch(hint);
  });

  it.each([
    [{ kind: 'promise' }, "'run' returned a Promise at n = 8 on ints input."],
    [
      { kind: 'stopped', ending: { kind: 'exited', code: 3, signal: null } },
      "'run' ended the process (exit code 3) at n = 8 on ints input.",
    ],
    [{ kind: 'stray', error: ERROR }, "'run' threw at n = 8 on ints input: TypeError: no (a.ts:3)."],
  ] as const)('tells of %j', (end, text) => {
    expect(of(errorOf(end) as typeof ERROR)).toBe(text);
  });
});
