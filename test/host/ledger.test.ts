/** What lines keep, as the measuring child tells it: real children, one small program each. */
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { profilerOf } from '../../runner/judge/measuring.ts';
import { projectAt } from '../../runner/project.ts';
import { openWorkshop } from '../../runner/workshop.ts';
import { newHome, ROOT } from '../home.ts';

const workshop = await openWorkshop(projectAt(ROOT, newHome()), 0);
afterAll(workshop.close);

/** Bytes kept, or calls open, by line: the body of `run(n)` starts on line 2. */
async function profileOf(body: string, of: 'bySite' | 'callsBySite' = 'bySite'): Promise<Record<number, number>> {
  const home = newHome({ 'tiny.ts': `export function run(n: number): unknown {\n${body}\n}\n` });
  const result = await workshop.bundler.bundle(join(home, 'tiny.ts'));
  if (result.kind === 'broken') throw new Error(JSON.stringify(result.diagnostics));
  const { gauge, sites } = profilerOf(workshop.host, result.bundle, {}, new AbortController().signal);
  try {
    await gauge.load();
    const answer = await gauge.profile('run', [2_000]);
    if (answer.kind !== 'measured') throw new Error(JSON.stringify(answer));
    const lines: Record<number, number> = {};
    for (const [site, { line }] of sites.entries()) {
      const held = answer.value[of][site] ?? 0;
      if (held > LEAST) lines[line] = Math.round((lines[line] ?? 0) + held);
    }
    return lines;
  } finally {
    gauge.close();
  }
}

/** Some small things are always alive. */
const LEAST = 1_000;

const linesOf = async (body: string) => Object.keys(await profileOf(body)).map(Number);

describe('createLedger', () => {
  it('counts what is alive at once, at the line that keeps it: a list of n numbers', async () => {
    const { 4: pushed = 0, ...others } = await profileOf(`const all: number[] = [];
      for (let i = 0; i < n; i++)
        all.push(i);
      return all.length;`);
    expect([pushed > 8 * 1_500, pushed < 8 * 2_100, others]).toEqual([true, true, {}]);
  });

  it('gives what is put into a list to the line that puts it there', async () => {
    const body = `const rows: unknown[] = [];
      for (let i = 0; i < n; i++) {
        const row = { i, parts: i };
        rows.push(row);
      }
      return rows.length;`;
    expect(await linesOf(body)).toEqual([5]);
  });

  it('blames nobody for what has been dropped', async () => {
    const body = `let sum = 0;
      for (let i = 0; i < n; i++) {
        const letters = 'a text of letters'.split('');
        sum += letters.map((letter) => letter.length).length;
      }
      return sum;`;
    expect(await linesOf(body)).toEqual([]);
  });

  it('blames nobody for what is returned', async () => {
    const body = `const all: number[] = [];
      const seen = new Set<number>();
      for (let i = 0; i < n; i++) {
        all.push(i);
        seen.add(i);
      }
      return all;`;
    expect(await linesOf(body)).toEqual([6]);
  });

  it('counts a list as long as it is, however often something was put into it', async () => {
    const body = `const last: number[] = [];
      for (let i = 0; i < n; i++) {
        last.push(i);
        if (last.length > 8) last.shift();
      }
      return last.length;`;
    expect(await linesOf(body)).toEqual([]);
  });

  it('shares a list out among the lines that have filled it', async () => {
    const { 4: one = 0, 5: two = 0 } = await profileOf(`const all: number[] = [];
      for (let i = 0; i < n; i++) {
        all.push(i);
        all.push(i, i, i);
      }
      return all.length;`);
    expect(two / one).toBeCloseTo(3, 1);
  });

  it('is the same on every run', async () => {
    const body = 'const seen = new Map();\nfor (let i = 0; i < n; i++) seen.set(i, { i });\nreturn seen.size;';
    expect(await profileOf(body)).toEqual(await profileOf(body));
  });

  it('tells which line has made most of the calls that are open at the deepest moment', async () => {
    const body = `const down = (left: number): number => {
        if (left === 0) return 0;
        return 1 + down(left - 1);
      };
      return down(1_500) + down(10);`;
    expect(await profileOf(body, 'callsBySite')).toEqual({ 4: 1_500 });
  });

  it('lets a call go on that leaves no room to look, deep in a recursion', async () => {
    const body = `const down = (): number => {
        const kept = [1, 2, 3, 4];
        try {
          return down() + kept.length;
        } catch {
          return 0;
        }
      };
      return down() > 0;`;
    expect(await linesOf(body)).toEqual([3]);
  });
});
