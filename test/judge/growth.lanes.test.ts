/** The stage on real children: several families at once. */
import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { judge } from '../../runner/judge/judge.ts';
import type { Growth } from '../../runner/kata.ts';
import { LANES } from '../../runner/limits.ts';
import { tinyKata, tinyRound, tinyTask } from '../doubles/tiny-kata.ts';
import { openWorkbench, processesIn } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

const FAMILIES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const growth: Growth<readonly unknown[]> = {
  sizes: { n: 'length of items' },
  inputs: Object.fromEntries(FAMILIES.map((name) => [name, ({ n = 0 }) => [name, n]])),
  time: 'O(n)',
  space: 'O(n)',
};
const KATA = tinyKata(
  tinyRound({ signature: '(name: string, n: number) => number', growth, oracle: (_name: unknown, n: unknown) => n }),
);

const written = (name: string, body: string) =>
  bench.write(`${name}.ts`, `export function run(name: string, n: number): number {\n${body}\n}\n`);

describe('families that are counted side by side', () => {
  it('are told in their order: the first that is wrong, though another was so long before', async () => {
    const body = `if (name === 'second' && n >= 256) return -1;
      if (name === 'fourth' && n >= 8) throw new Error('eight');
      return n;`;
    const { rounds } = await bench.judge(KATA, written('wrong-in-two', body), {
      only: ['growth'],
    });
    expect(rounds[0]?.stages.at(-1)).toMatchObject({
      verdict: 'wrong-answer',
      evidence: { case: { call: "run('second', 256)" } },
    });
  });

  it('all end when the judgement is cancelled', async () => {
    const file = written('waits', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5_000);\n  return n;');
    const controller = new AbortController();
    const task = tinyTask(KATA, { source: await bench.bundler.bundle(file), only: ['growth'] });
    const judging = judge(task, bench.tools, controller.signal, () => {});
    await vi.waitFor(() => expect(foldersOfChildren()).toHaveLength(1 + LANES), { timeout: 20_000 });
    controller.abort();
    expect(await judging).toBeUndefined();
    await vi.waitFor(() => expect([processesIn(bench.dir), foldersOfChildren()]).toEqual([[], []]), {
      timeout: 20_000,
    });
  });
});

/** One was asked whether the program loads at all; the others count. */
function foldersOfChildren(): readonly string[] {
  return readdirSync(bench.dir).filter((name) => /^\d+$/.test(name));
}
