import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../runner/doctor/fingerprint.ts';
import { projectAt } from '../../runner/project.ts';
import { newHome } from '../home.ts';

const DECIDING = [
  'katas/tiny/kata.ts',
  'katas/tiny/submissions/run/accepted.once.ts',
  'runner/judge/judge.ts',
  'runner/host/child.ts',
  'runner/growth/steps.ts',
  'runner/scale/trend.ts',
  'runner/data/compare.ts',
  'runner/doctor/definition.ts',
  'runner/kata.ts',
  'runner/limits.ts',
  'runner/task.ts',
  'package-lock.json',
];
const OTHERS = ['katas/other/kata.ts', 'runner/tui/view.ts', 'solutions/tiny.ts'];

let root = '';

beforeEach(() => {
  root = newHome(Object.fromEntries([...DECIDING, ...OTHERS].map((path) => [path, `// ${path}\n`])));
});

const now = () => fingerprint(projectAt(root), 'tiny');

describe('fingerprint', () => {
  it('is the same when nothing has changed', () => {
    expect(now()).toBe(now());
  });

  it('is the same when the project has moved', () => {
    const before = now();
    const moved = `${root}-moved`;
    renameSync(root, moved);
    const after = fingerprint(projectAt(moved), 'tiny');
    rmSync(moved, { recursive: true });
    expect(after).toBe(before);
  });

  it.each(DECIDING)('is another when %s changes', (path) => {
    const before = now();
    appendFileSync(join(root, path), ' ');
    expect(now()).not.toBe(before);
  });

  it.each(OTHERS)('is the same when %s changes', (path) => {
    const before = now();
    appendFileSync(join(root, path), ' ');
    expect(now()).toBe(before);
  });

  it('is another when a submission is added', () => {
    const before = now();
    writeFileSync(join(root, 'katas/tiny/submissions/run/accepted.twice.ts'), '');
    expect(now()).not.toBe(before);
  });

  it('is another when a submission has another name', () => {
    const before = now();
    const dir = join(root, 'katas/tiny/submissions/run');
    renameSync(join(dir, 'accepted.once.ts'), join(dir, 'too-slow.once.ts'));
    expect(now()).not.toBe(before);
  });

  it('is another when text moves from the end of one file to the start of the next', () => {
    mkdirSync(join(root, 'katas/tiny/more'));
    const write = (one: string, two: string) => {
      writeFileSync(join(root, 'katas/tiny/more/a.ts'), one);
      writeFileSync(join(root, 'katas/tiny/more/b.ts'), two);
      return now();
    };
    expect(write('ab', 'c')).not.toBe(write('a', 'bc'));
  });
});
