/** The doctor's look at known programs: real children, on a catalogue of one tiny kata. */
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../runner/doctor/finding.ts';
import { examinationsOf } from '../../runner/doctor/submissions.ts';
import type { Growth, Kata } from '../../runner/kata.ts';
import { projectAt } from '../../runner/project.ts';
import { openWorkshop } from '../../runner/workshop.ts';
import { tinyKata, tinyRound } from '../doubles/tiny-kata.ts';
import { newHome, ROOT } from '../home.ts';

const workshop = await openWorkshop(projectAt(ROOT, newHome()), 0);
afterAll(workshop.close);

const GROWTH: Growth<readonly unknown[]> = {
  sizes: { n: 'the number' },
  inputs: { n: ({ n }) => [n] },
  time: 'O(1)',
  space: 'O(1)',
};
const MEASURED = tinyKata(tinyRound({ growth: GROWTH }));

const DOUBLES = 'export function run(value: number): number {\n  return value * 2;\n}\n';
const TRIPLES = DOUBLES.replace('* 2', '* 3');
const MARKS = { loop: ' // blame', 'below the loop': '\n  // blame', end: '', none: '' } as const;
const COUNTS_UP = (blamed: 'loop' | 'below the loop' | 'end' | 'none') => `export function run(value: number): number {
  let sum = 0;
  for (let at = 0; at < value; at++) sum += 2;${MARKS[blamed]}
  return sum;${blamed === 'end' ? ' // blame' : ''}
}
`;

/** For a round that has time for it, but no memory. */
const ROOMY = tinyKata(tinyRound({ growth: { ...GROWTH, time: 'O(n)' } }));
const KEEPS_ALL = (blamed: 'push' | 'list') => `export function run(value: number): number {
  const all: number[] = [];${blamed === 'list' ? ' // blame' : ''}
  for (let at = 0; at < value; at++) {
    all.push(2);${blamed === 'push' ? ' // blame' : ''}
  }
  return all.reduce((sum, item) => sum + item, 0);
}
`;

/** What is found of one program under this name, or of the starter. */
async function findingOf(name: string, text: string, kata: Kata = MEASURED): Promise<Finding> {
  const path = name === 'starter' ? 'katas/tiny/starter.ts' : `katas/tiny/submissions/run/${name}.ts`;
  const project = projectAt(newHome({ 'katas/tiny/starter.ts': TRIPLES, [path]: text }));
  const what = name === 'starter' ? name : `run/${name}`;
  const one = examinationsOf(project, kata).find((examination) => examination.what === what);
  if (one === undefined) throw new Error(`${what} is not examined`);
  return one.run(workshop, new AbortController().signal);
}

describe('examinationsOf', () => {
  it('takes the starter, then every submission, then whether there are enough', () => {
    const names = ['accepted.one', 'too-slow.two'].map(
      (name) => [`katas/tiny/submissions/run/${name}.ts`, ''] as const,
    );
    const project = projectAt(newHome(Object.fromEntries(names)));
    expect(examinationsOf(project, MEASURED).map(({ what }) => what)).toEqual([
      'starter',
      'run/accepted.one',
      'run/too-slow.two',
      'run submissions',
    ]);
  });

  it.concurrent.each([
    ['accepted.once', DOUBLES, 'accepted'],
    ['wrong-answer.triples', TRIPLES, 'wrong answer'],
    ['too-slow.counts-up', COUNTS_UP('loop'), 'too slow'],
    ['too-slow.marks-below', COUNTS_UP('below the loop'), 'too slow'],
    ['type-error.text', `${DOUBLES}export const size: number = '';\n`, 'type error'],
  ])('finds %s in order when it gets its verdict', async (name, text, detail) => {
    expect(await findingOf(name, text)).toEqual({ about: 'tiny', what: `run/${name}`, sound: true, detail });
  });

  it.concurrent.each([
    ['wrong-answer.is-right', DOUBLES, /^wanted wrong-answer, got accepted$/],
    ['accepted.triples', TRIPLES, /^wanted accepted, got wrong-answer \(example: one\)$/],
    ['accepted.is-slow', COUNTS_UP('loop'), /^wanted accepted, got too-slow \(.+\)$/],
    ['too-slow.is-fast', DOUBLES, /^wanted too-slow, got accepted$/],
    ['too-slow.is-wrong', TRIPLES, /^wanted too-slow, got wrong-answer/],
    ['slow.counts-up', COUNTS_UP('loop'), /^'slow' is no verdict$/],
    ['too-slow.marks-the-end', COUNTS_UP('end'), /^line 3 is blamed, line 4 is marked$/],
    ['too-slow.marks-nothing', COUNTS_UP('none'), /^no line is marked with '\/\/ blame'$/],
    ['wrong-answer.marks-a-line', TRIPLES.replace(';', '; // blame'), /^line 2 is marked .+: take the mark out$/],
  ])('finds %s out', async (name, text, detail) => {
    const about = { about: 'tiny', what: `run/${name}`, sound: false };
    expect(await findingOf(name, text)).toEqual({ ...about, detail: expect.stringMatching(detail) });
  });

  it.concurrent.each([
    ['push', { sound: true, detail: 'too much memory' }],
    ['list', { sound: false, detail: 'line 4 is blamed, line 2 is marked' }],
  ] as const)('looks for the mark of a program that keeps too much at the %s', async (blamed, found) => {
    const finding = await findingOf('too-much-memory.keeps-all', KEEPS_ALL(blamed), ROOMY);
    expect(finding).toMatchObject(found);
  });

  it.concurrent('judges by one stage alone what that stage decides on', async () => {
    const files = {
      'accepted.once': DOUBLES,
      'too-slow.counts-up': COUNTS_UP('loop'),
      'wrong-answer.triples': TRIPLES,
    };
    const submissions = Object.entries(files).map(
      ([name, text]) => [`katas/tiny/submissions/run/${name}.ts`, text] as const,
    );
    const project = projectAt(newHome(Object.fromEntries(submissions)));
    const examinations = examinationsOf(project, MEASURED, ['growth']);
    const signal = new AbortController().signal;
    const findings = await Promise.all(examinations.map((one) => one.run(workshop, signal)));
    expect(findings.map(({ what, sound }) => [what, sound])).toEqual([
      ['run/accepted.once', true],
      ['run/too-slow.counts-up', true],
    ]);
  });

  it.concurrent('wants right answers of a slow program when its round has no budget', async () => {
    const found = await Promise.all([
      findingOf('too-slow.counts-up', COUNTS_UP('none'), tinyKata()),
      findingOf('too-slow.triples', TRIPLES, tinyKata()),
    ]);
    expect(found.map(({ sound }) => sound)).toEqual([true, false]);
  });

  it.concurrent.each([
    ['accepted as it is', DOUBLES, false],
    ['not accepted: wrong answer', TRIPLES, true],
  ])('finds that the starter is %s', async (detail, text, sound) => {
    expect(await findingOf('starter', text)).toMatchObject({ sound, detail: expect.stringContaining(detail) });
  });

  it.each([
    ['wants at least two accepted, one too-slow', ['wrong-answer.a', 'wrong-answer.b', 'runtime-error.a']],
    [
      'enough of each kind',
      ['accepted.a', 'accepted.b', 'wrong-answer.a', 'wrong-answer.b', 'runtime-error.a', 'too-slow.a'],
    ],
  ])('says of the submissions together: %s', async (detail, names) => {
    const home = newHome(
      Object.fromEntries(names.map((name) => [join('katas/tiny/submissions/run', `${name}.ts`), ''])),
    );
    const last = examinationsOf(projectAt(home), MEASURED).at(-1);
    expect((await last?.run(workshop, new AbortController().signal))?.detail).toBe(detail);
  });
});
