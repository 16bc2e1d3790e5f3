import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../runner/errors.ts';
import { formats, type Progress, readStore, writeStore } from '../runner/store.ts';
import { deadPid } from './doubles/dead-process.ts';
import { newHome } from './home.ts';

const EMPTY: Progress = { version: 1, rounds: {} };
const read = (path: string) => readStore(path, formats.progress, EMPTY);

describe('readStore', () => {
  it('gives what an absent file stands for', () => {
    expect(read(join(newHome(), 'progress.json'))).toEqual({ value: EMPTY });
  });

  it.each([
    ['is no JSON', '{oops'],
    ['is empty', ''],
    ['is of another version', '{"version":2,"rounds":{}}'],
    ['has another shape', '{"version":1,"rounds":{"sums/total":{"solvedAt":"today"}}}'],
    ['is a list', '[]'],
  ])('gives the empty value when the file %s', (_why, text) => {
    expect(read(join(newHome({ 'progress.json': text }), 'progress.json')).value).toEqual(EMPTY);
  });

  it('keeps what it could not read, letter by letter', () => {
    const { setAside = '' } = read(join(newHome({ 'progress.json': '{oops' }), 'progress.json'));
    expect(readFileSync(setAside, 'utf8')).toBe('{oops');
  });

  it('does not read what may have no end', () => {
    const path = join(newHome(), 'progress.json');
    symlinkSync('/dev/null', path);
    expect(() => read(path)).toThrow(`Cannot read ${path}: it is no file.`);
  });

  it('finds nothing at the old place when it has put a file aside', () => {
    const path = join(newHome({ 'progress.json': '{oops' }), 'progress.json');
    read(path);
    expect(read(path)).toEqual({ value: EMPTY });
  });

  it('puts nothing in place of what was put aside before', () => {
    const home = newHome({ 'progress.json': 'second', 'progress.json.broken-1': 'first' });
    const { setAside = '' } = read(join(home, 'progress.json'));
    expect([readFileSync(setAside, 'utf8'), readdirSync(home)]).toEqual([
      'second',
      ['progress.json.broken-1', 'progress.json.broken-2'],
    ]);
  });

  it('is a mistake of a person when a folder stands there', () => {
    const home = newHome();
    mkdirSync(join(home, 'progress.json'));
    expect(() => read(join(home, 'progress.json'))).toThrow(UserError);
  });
});

describe('writeStore', () => {
  const progress: fc.Arbitrary<Progress> = fc.record({
    version: fc.constant(1 as const),
    rounds: fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}\/[a-zA-Z]{1,8}$/),
      fc.record({ startedAt: fc.nat(), solvedAt: fc.nat(), bestMs: fc.nat(), hints: fc.nat(3) }, { requiredKeys: [] }),
    ),
  });

  it('is read back as it was written', () => {
    const path = join(newHome(), 'progress.json');
    fc.assert(
      fc.property(progress, (value) => {
        writeStore(path, formats.progress, value);
        expect(read(path)).toEqual({ value });
      }),
      { numRuns: 25 },
    );
  });

  it('makes the folder when it is not there', () => {
    const path = join(newHome(), 'deep/down/progress.json');
    writeStore(path, formats.progress, EMPTY);
    expect(read(path)).toEqual({ value: EMPTY });
  });

  it('leaves no second file behind', () => {
    const home = newHome();
    writeStore(join(home, 'progress.json'), formats.progress, EMPTY);
    expect(readdirSync(home)).toEqual(['progress.json']);
  });

  it('is a mistake of a person when a file stands where the folder should be', () => {
    const home = newHome({ '.bigkata': 'a file' });
    expect(() => writeStore(join(home, '.bigkata/progress.json'), formats.progress, EMPTY)).toThrow(UserError);
  });

  it('removes what a killed runner was about to write, but not what a living one is', () => {
    const home = newHome({ [`progress.json.${deadPid()}.new`]: '{"ver', [`other.json.${process.ppid}.new`]: '{' });
    writeStore(join(home, 'progress.json'), formats.progress, EMPTY);
    expect(readdirSync(home)).toEqual([`other.json.${process.ppid}.new`, 'progress.json']);
  });

  it('leaves the old file whole when the new one can not be written', () => {
    const text = '{"version":1,"current":"a/b","rounds":{}}';
    const home = newHome({ 'progress.json': text });
    mkdirSync(join(home, `progress.json.${process.pid}.new`));
    expect(() => writeStore(join(home, 'progress.json'), formats.progress, EMPTY)).toThrow(UserError);
    expect(readFileSync(join(home, 'progress.json'), 'utf8')).toBe(text);
  });
});
