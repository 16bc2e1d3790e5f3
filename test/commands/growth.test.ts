/** The command on real children: what it says of functions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { growth } from '../../runner/commands/growth.ts';
import type { FunctionReport } from '../../runner/growth/verdict.ts';
import { widthOf } from '../../runner/report/line.ts';
import { EXIT } from '../../runner/world.ts';
import { reportOf, running } from '../doubles/pointed.ts';
import { QuietWorld } from '../doubles/world.ts';
import { ROOT } from '../home.ts';

describe.concurrent('growth', () => {
  it('tells the classes where there is no budget, with exit code 0', async ({ expect }) => {
    const { code, report } = await reportOf('list.ts#dedup', 'cases.ts');
    expect([code, report]).toMatchObject([
      EXIT.accepted,
      {
        schema: 'bigkata.growth/1',
        file: expect.stringMatching(/[/\\]list\.ts$/),
        function: 'dedup',
        sandbox: expect.arrayContaining(['permission-flags']),
        verdict: 'measured',
        time: { verdict: 'measured', consistentWith: ['O(n^2)'], family: 'random', claim: { verdict: 'wrong' } },
        space: { verdict: 'measured', consistentWith: ['O(1)'] },
      },
    ]);
  });

  it('is too slow beyond the budget, with the line and exit code 1', async ({ expect }) => {
    const { code, report } = await reportOf('list.ts#dedup', 'cases.ts', { time: 'O(n)' });
    expect([code, report]).toMatchObject([
      EXIT.notAccepted,
      { verdict: 'too-slow', time: { verdict: 'over', budget: 'O(n)', blame: { line: 5 } } },
    ]);
  });

  it('is accepted within both budgets, as a generator too', async ({ expect }) => {
    const { code, report } = await reportOf('list.ts#doubled', 'ints', { time: 'O(n)', space: 'O(1)' });
    expect([code, report]).toMatchObject([
      EXIT.accepted,
      { verdict: 'accepted', time: { verdict: 'within' }, space: { verdict: 'within' } },
    ]);
  });

  it('takes too much memory beyond that budget, when calls go too deep', async ({ expect }) => {
    const { code, report } = await reportOf('list.ts#deep', 'n', { space: 'O(log n)' });
    expect([code, report]).toMatchObject([
      EXIT.notAccepted,
      { verdict: 'too-much-memory', time: { verdict: 'measured' }, space: { verdict: 'over' } },
    ]);
  });

  it('measures one query of an instance: what inputs builds is not counted', async ({ expect }) => {
    const { code, report } = await reportOf('words.cjs#has', 'query.mjs', { time: 'O(log n)', space: 'O(1)' });
    expect([code, report]).toMatchObject([
      EXIT.accepted,
      { time: { consistentWith: ['O(log n)'], claim: { verdict: 'right' } }, space: { verdict: 'within' } },
    ]);
  });

  it('takes a default export, and several families by name', async ({ expect }) => {
    const { report } = await reportOf('pairs.mjs#default', 'ints,equal-ints');
    const families = new Set(report.time?.series.map(({ family }) => family));
    expect([report.time?.consistentWith, families]).toEqual([['O(n^2)'], new Set(['ints', 'equal-ints'])]);
  });

  it('follows the sweeps of a module with several sizes', async ({ expect }) => {
    const { report } = await reportOf('top.ts#topK', 'two.ts', { time: 'O(n log k)' });
    expect(report).toMatchObject({ verdict: 'too-slow', time: { verdict: 'over', sweep: 'k', blame: { line: 6 } } });
  });

  it('names no class when it never gets past small sizes', async ({ expect }) => {
    const { code, report } = await reportOf('list.ts#matches', 'letters.ts');
    expect([code, report]).toMatchObject([
      EXIT.notAccepted,
      { verdict: 'too-slow', time: { verdict: 'too-slow-to-measure', consistentWith: [], excluded: [] } },
    ]);
  });

  it('gives the same report twice', async ({ expect }) => {
    const [one, other] = await Promise.all([
      running('list.ts#dedup', 'cases.ts'),
      running('list.ts#dedup', 'cases.ts'),
    ]);
    const { file: _, time } = JSON.parse(one.out) as FunctionReport;
    expect((JSON.parse(other.out) as FunctionReport).time?.series).toEqual(time?.series);
  });

  it('fits a page of 80 columns and 24 rows', async ({ expect }) => {
    const { out } = await running('list.ts#dedup', 'cases.ts', { json: false, time: 'O(n)' });
    const lines = out.trimEnd().split('\n');
    expect([lines.length, Math.max(...lines.map((line) => widthOf([line])))]).toEqual([
      expect.toSatisfy((rows) => rows <= 24),
      expect.toSatisfy((columns) => columns <= 80),
    ]);
  });
});

describe('the README', () => {
  it('shows files and a command that print what it shows', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const section = readme.slice(readme.indexOf('## Any function'), readme.indexOf('## What a solution can do'));
    const [search = '', cases = ''] = [...section.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
    const [, target = '', inputs = '', time = ''] =
      /npx kata growth (\S+) --inputs (\S+) --time '(.*?)'/.exec(section) ?? [];
    const [, shown] = /```\n(.*?)\n```/s.exec(section.slice(section.indexOf('npx kata growth'))) ?? [];
    const world = new QuietWorld({ 'search.ts': search, 'cases.ts': cases });
    await growth({ target, inputs, time, json: false }, world);
    expect(world.said.replace(/ +$/gm, '').trimEnd()).toBe(shown);
  });
});
