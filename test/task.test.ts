import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { katas } from '../katas/index.ts';
import { findKata } from '../runner/catalogue.ts';
import type { Bundler } from '../runner/host/bundle.ts';
import { decodePin, encodePin } from '../runner/judge/pin.ts';
import { type Project, projectAt, readText, solutionFile, startSolution } from '../runner/project.ts';
import { DEFAULT_SEED, pinInput, prepareTask } from '../runner/task.ts';
import { newHome, ROOT } from './home.ts';

const dedup = findKata(katas, 'dedup');
const ARGS = encodePin([['b', 'a']]) ?? '';

/** Bundles nothing: says what it was asked for. */
const namingBundler: Bundler = {
  bundle: async (file) => ({ kind: 'bundled', bundle: { file, realFile: file, code: '', map: '', inputs: [] } }),
  close: async () => {},
};

const homeWith = (files: Readonly<Record<string, string>> = {}) => projectAt(ROOT, newHome(files));
const prepared = (project: Project, file = solutionFile(project, 'dedup')) =>
  prepareTask(project, namingBundler, dedup, file);
const prepare = (project: Project, file = solutionFile(project, 'dedup')) =>
  prepared(project, file).then(({ task }) => task);

describe('prepareTask', () => {
  it('says where it keeps pinned inputs that it can not read, and goes on without them', async () => {
    const project = homeWith({ 'solutions/dedup.ts': 'mine', 'solutions/.pinned/dedup.json': '{oops' });
    const { task, warning } = await prepared(project);
    expect([task.pins.size, warning]).toEqual([
      0,
      expect.stringMatching(
        /^Your pinned inputs could not be read; they are kept as solutions\/\.pinned\/dedup\.json\.broken-\d+\.$/,
      ),
    ]);
  });

  it('does not bundle what is still the starter', async () => {
    const project = homeWith();
    startSolution(project, 'dedup');
    expect((await prepare(project)).source).toEqual({ kind: 'untouched' });
  });

  it('bundles the file when it is a solution', async () => {
    const project = homeWith({ 'solutions/dedup.ts': 'mine' });
    const file = solutionFile(project, 'dedup');
    expect((await prepare(project)).source).toMatchObject({ kind: 'bundled', bundle: { file } });
  });

  it('takes the same seed each time', async () => {
    expect((await prepare(homeWith({ 'solutions/dedup.ts': 'mine' }))).seed).toBe(DEFAULT_SEED);
  });

  it('refuses when the file is not there', async () => {
    await expect(prepare(homeWith())).rejects.toThrow('There is no file solutions/dedup.ts.');
  });

  it('brings the pinned inputs of each round', async () => {
    const project = homeWith({ 'solutions/dedup.ts': 'mine' });
    pinInput(project, 'dedup', 'dedup', ARGS);
    expect((await prepare(project)).pins).toEqual(new Map([['dedup', [[['b', 'a']]]]]));
  });

  it('brings no pinned inputs when the file is not one of the solutions', async () => {
    const project = homeWith({ 'solutions-of-ann/dedup.ts': 'hers' });
    pinInput(project, 'dedup', 'dedup', ARGS);
    const file = join(project.solutions, '../solutions-of-ann/dedup.ts');
    expect((await prepare(project, file)).pins.size).toBe(0);
  });

  it('names the file when a pinned input was spoiled by hand', async () => {
    const pinned = JSON.stringify({ version: 1, cases: [{ entry: 'dedup', args: '"spoiled"' }] });
    const project = homeWith({ 'solutions/dedup.ts': 'mine', 'solutions/.pinned/dedup.json': pinned });
    await expect(prepare(project)).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringContaining('solutions/.pinned/dedup.json'),
        hint: 'Mend or delete that file.',
      }),
    );
  });
});

describe('pinInput', () => {
  it('says where it keeps earlier inputs that it can not read', () => {
    const project = homeWith({ 'solutions/.pinned/dedup.json': '{oops' });
    expect(pinInput(project, 'dedup', 'dedup', ARGS).warning).toMatch(
      /kept as solutions\/\.pinned\/dedup\.json\.broken-/,
    );
  });

  const casesIn = (project: Project, path: string) =>
    (JSON.parse(readText(project, path)) as { cases: readonly { args: string }[] }).cases;

  it('keeps one input once', () => {
    const project = homeWith();
    pinInput(project, 'dedup', 'dedup', ARGS);
    expect(casesIn(project, pinInput(project, 'dedup', 'dedup', ARGS).file)).toHaveLength(1);
  });

  it('keeps the same input for two rounds', () => {
    const project = homeWith();
    pinInput(project, 'dedup', 'dedup', ARGS);
    expect(casesIn(project, pinInput(project, 'dedup', 'dedupLatest', ARGS).file)).toHaveLength(2);
  });

  it('is read back as the arguments it was', () => {
    const project = homeWith();
    const [pin] = casesIn(project, pinInput(project, 'dedup', 'dedup', ARGS).file);
    expect(decodePin(pin?.args ?? '')).toEqual([['b', 'a']]);
  });
});
