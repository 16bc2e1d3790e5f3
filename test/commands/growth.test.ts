/** The command on real children: what it says of functions, and of what is no function. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GrowthOptions, growth } from '../../runner/commands/growth.ts';
import type { FunctionReport } from '../../runner/growth/verdict.ts';
import { widthOf } from '../../runner/report/line.ts';
import { EXIT } from '../../runner/world.ts';
import { QuietWorld } from '../doubles/world.ts';
import { ROOT } from '../home.ts';

const PROGRAMS: Readonly<Record<string, string>> = {
  'list.ts': `
    /** @time O(n) */
    export function dedup(items: readonly unknown[]): unknown[] {
      const kept: unknown[] = [];
      for (const item of items) if (!kept.includes(item)) kept.push(item);
      return kept;
    }
    export const total = (items: readonly number[]) => { let sum = 0; for (const item of items) sum += item; return sum; };
    export function* doubled(items: readonly number[]) { for (const item of items) yield item * 2; }
    export function matches(text: string) { return /^(a+)+$/.test(text); }
    export function deep(n: number): number { return n === 0 ? 0 : 1 + deep(n - 1); }
    export function endless(n: number): number { return 1 + endless(n); }
    export function picky(items: readonly number[]) { if (items.length > 100) throw new RangeError('too many'); return items; }
    export function exits() { process.exit(3); }
    export const promised = (value: unknown) => Promise.resolve(value);
    export async function later() {}
    export class Heap {}
    export const LIMIT = 3;
  `,
  'top.ts': `
    export function topK(items: readonly number[], k: number): number[] {
      const kept: number[] = [];
      for (const item of items) {
        kept.push(item);
        kept.sort((a, b) => b - a);
        if (kept.length > k) kept.pop();
      }
      return kept;
    }
  `,
  'words.cjs': `
    class Words {
      #sorted;
      constructor(words) { this.#sorted = [...words].sort(); }
      has(word) {
        let low = 0;
        let high = this.#sorted.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (this.#sorted[middle] < word) low = middle + 1;
          else high = middle;
        }
        return this.#sorted[low] === word;
      }
    }
    /** @time O(log n) */
    const has = (words, word) => words.has(word);
    module.exports = { Words, has };
  `,
  'pairs.mjs':
    'export default (items) => { let pairs = 0; for (const a of items) for (const b of items) pairs++; return pairs; };',
  'broken.ts': 'export const run = (',
  'loops.ts': 'for (;;) {}\nexport const run = 1;',
  'throws.ts': "throw new TypeError('not today');\nexport const run = 1;",
};

const INPUTS: Readonly<Record<string, string>> = {
  'cases.ts': `export const inputs = {
    'all equal': ({ n }) => [Array(n).fill('a')],
    random: ({ n }, random) => [Array.from({ length: n }, () => random.text(8))],
  };`,
  'query.mjs': `import { Words } from './words.cjs';
    export const inputs = ({ n }, random) => [new Words(Array.from({ length: n }, () => random.text(8))), random.text(8)];`,
  'two.ts': `export const sizes = { n: 'items', k: 'how many to keep' };
    export const sweeps = { n: (s) => ({ n: s, k: 16 }), k: (s) => ({ n: 4_096, k: s }) };
    export const inputs = ({ n, k }, random) => [Array.from({ length: n }, () => random.int(2 ** 30)), k];`,
  'letters.ts': "export const inputs = ({ n }) => ['a'.repeat(n) + '!'];",
  'fails.ts':
    "export const inputs = ({ n }) => { if (n > 1_000) throw new Error('no more'); return [Array(n).fill(1)]; };",
  'stuck.ts': 'export const inputs = ({ n }) => { while (n > 500) {} return [Array(n).fill(1)]; };',
  'text.ts': "export const inputs = ({ n }) => 'a'.repeat(n);",
  'same.ts': 'export const inputs = () => [Array.from({ length: 100 }, Math.random)];',
  'late.ts': 'export const inputs = async ({ n }) => [n];',
  'other.ts': 'export const input = ({ n }) => [n];',
};

async function running(target: string, inputs: string, parts: Partial<GrowthOptions> = {}) {
  const world = new QuietWorld({ ...PROGRAMS, ...INPUTS });
  const run = growth({ target, inputs, json: true, ...parts }, world);
  const [code, error] = await run.then(
    (code) => [code, undefined] as const,
    (error: Error & { hint?: string }) => [EXIT.usage, error] as const,
  );
  return { code, out: world.said, message: error?.message ?? '', hint: error?.hint ?? '' };
}

async function reportOf(target: string, inputs: string, parts: Partial<GrowthOptions> = {}) {
  const { code, out, message } = await running(target, inputs, parts);
  return { code, message, report: JSON.parse(out) as FunctionReport };
}

describe.concurrent('growth', () => {
  it('tells the classes where there is no budget, with exit code 0', async ({ expect }) => {
    const { code, report } = await reportOf('list.ts#dedup', 'cases.ts');
    expect([code, report]).toMatchObject([
      EXIT.accepted,
      {
        schema: 'bigkata.growth/1',
        file: expect.stringMatching(/[/\\]list\.ts$/),
        function: 'dedup',
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

describe.concurrent('growth of what can not be measured', () => {
  it.for([
    ['a file that is not there', 'gone.ts#run', 'ints', "There is no file 'gone.ts'."],
    ['a folder', '.#run', 'ints', "There is no file '.'."],
    ['no name of a function', 'list.ts', 'ints', 'Which function of list.ts?'],
    ['an unknown function', 'list.ts#dedpu', 'ints', "There is no function 'dedpu' in list.ts."],
    ['an async function', 'list.ts#later', 'ints', "'later' is async"],
    ['a class', 'list.ts#Heap', 'ints', "'Heap' is a class, not a function."],
    ['a value', 'list.ts#LIMIT', 'ints', "'LIMIT' is exported, but is no function."],
    ['a file that is no program', 'broken.ts#run', 'ints', 'broken.ts:1:21 is no program: '],
    ['a file that never ends', 'loops.ts#run', 'ints', 'loops.ts did not return within'],
    ['a file that throws', 'throws.ts#run', 'ints', 'throws.ts threw while it was read in: TypeError: not today'],
    [
      'a function that throws for some n',
      'list.ts#picky',
      'ints',
      "'picky' threw at n = 128 on ints input: RangeError",
    ],
    ['a function that recurs for ever', 'list.ts#endless', 'n', "'endless' threw at n = 4 on n input: RangeError"],
    ['a function that ends the process', 'list.ts#exits', 'n', "'exits' ended the process (exit code 3) at n = 4"],
    ['a function that returns a Promise', 'list.ts#promised', 'n', "'promised' returned a Promise at n = 4"],
    ['an unknown family', 'list.ts#total', 'intz', "There is no family of inputs 'intz'"],
    ['an unknown family behind a known', 'list.ts#total', 'ints,intz', "There is no family of inputs 'intz'"],
    ['a module that is not there', 'list.ts#total', './gone.ts', "There is no file './gone.ts' for --inputs."],
    ['a module that is no program', 'list.ts#total', 'broken.ts', 'broken.ts:1:21 is no program: '],
    ['a module that throws', 'list.ts#total', 'throws.ts', 'throws.ts threw while it was read in: TypeError'],
    ['a module that never ends', 'list.ts#total', 'loops.ts', 'list.ts or loops.ts did not return within'],
    ['a module without inputs', 'list.ts#total', 'other.ts', "other.ts exports input, but no 'inputs'."],
    ['inputs that are async', 'list.ts#total', 'late.ts', "'inputs' of late.ts is async."],
    [
      'inputs that throw for some n',
      'list.ts#total',
      'fails.ts',
      '--inputs fails.ts threw at n = 1 024: Error: no more',
    ],
    ['inputs that never end', 'list.ts#total', 'stuck.ts', '--inputs stuck.ts did not return within'],
    ['inputs that are no list', 'list.ts#total', 'text.ts', '--inputs text.ts gave a string at n = 16'],
    ['inputs that ignore n', 'list.ts#total', 'same.ts', "'inputs' of same.ts ignores n"],
  ] as const)('is one sentence about %s', async ([_what, target, inputs, message], { expect }) => {
    const said = await running(target, inputs, { json: false });
    expect(said).toMatchObject({ code: EXIT.usage, out: '', message: expect.stringContaining(message) });
    expect([said.message, said.hint]).toEqual([expect.stringMatching(/[.?]$/), expect.stringMatching(/\.$/)]);
  });

  it.for([
    ['does not parse', 'O(foo)', "The budget --time 'O(foo)' can't be read: 'foo' is no size"],
    ['names a size that the inputs lack', 'O(n log k)', "The budget --time 'O(n log k)' can't be read: 'k' is no size"],
  ] as const)('is one sentence about a budget that %s', async ([_what, time, message], { expect }) => {
    expect(await running('list.ts#total', 'ints', { time })).toMatchObject({
      code: EXIT.usage,
      out: '',
      message: expect.stringContaining(message),
    });
  });

  it('keeps what a call threw as data, with its place in the source', async ({ expect }) => {
    const { code, report } = await reportOf('list.ts#picky', 'ints');
    expect([code, report]).toMatchObject([
      EXIT.usage,
      {
        verdict: 'runtime-error',
        error: { name: 'RangeError', family: 'ints', sizes: { n: 128 }, frames: [{ file: 'list.ts', line: 13 }] },
      },
    ]);
  });

  it('ends quietly when it is cancelled', async ({ expect }) => {
    const world = new QuietWorld({ ...PROGRAMS, ...INPUTS });
    world.abort.abort();
    const code = await growth({ target: 'list.ts#dedup', inputs: 'cases.ts', json: true }, world);
    expect([code, world.said, world.saidBeside]).toEqual([EXIT.usage, '', '']);
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
