/** The stage on real children: programs that are not what is counted, or can't be counted. */
import { afterAll, describe, expect, it } from 'vitest';
import type { StageReport } from '../../runner/judge/report.ts';
import { hostileRound } from '../doubles/hostile.ts';
import { tinyKata } from '../doubles/tiny-kata.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

const KATA = tinyKata(hostileRound({ stage: 'growth', round: 'dedup' }, { canary: '', port: 0 }));

/** With a right solution beside it. */
async function growthOf(file: string): Promise<StageReport> {
  const reference = () => bench.bundle(programFile('keeps-each-once'));
  const report = await bench.judge(KATA, file, { only: ['growth'], reference });
  return report.rounds[0]?.stages.at(-1) as StageReport;
}

describe('answers to inputs that are too large for the oracle', () => {
  it.each(['is-wrong-on-large-inputs', 'is-wrong-when-plain'])(
    'are held against a right solution: %s',
    async (name) => {
      const stage = await growthOf(programFile(name));
      expect(stage).toMatchObject({ verdict: 'wrong-answer', evidence: { kind: 'mismatch', received: '[]' } });
    },
  );

  it('are wrong where they are more than can be compared, and those of a right solution are not', async () => {
    const stage = await growthOf(programFile('returns-lists-in-lists-on-large-inputs'));
    const evidence = { kind: 'unsendable', reason: 'it is nested more than 500 deep' };
    expect(stage).toMatchObject({ verdict: 'wrong-answer', evidence });
  });

  it('agree with it where they are right', async () => {
    expect((await growthOf(programFile('keeps-each-once'))).verdict).toBe('accepted');
  });
});

const SLOW = 'for (const item of items) if (!kept.includes(item)) kept.push(item); return kept';

/** Of a module whose code is nested in some way beside a function that is too slow. */
function source(nested: string): string {
  return `${nested}\nexport function run(items: string[]): string[] { const kept: string[] = []; ${SLOW}; }\n`;
}

describe('code that can not be counted', () => {
  it.each([
    ['a sum of 20 000 terms', `export const sum = (one: number) => one${' + one'.repeat(20_000)};`],
    ['a chain of 20 000 calls', `export const chain = (one: any) => one${'.go()'.repeat(20_000)};`],
    ['2 500 branches', `export const way = (at: number) => ${'at ? 1 : '.repeat(2_500)} 2;`],
    ['2 500 blocks', `export function blocks() { ${'{'.repeat(2_500)}${'}'.repeat(2_500)} }`],
  ])('is a fault of the source, never a pass and no fault of ours: %s', async (what, nested) => {
    const stage = await growthOf(bench.write(`${what.replaceAll(' ', '-')}.ts`, source(nested)));
    const diagnostics = [{ message: expect.stringContaining('nested too deeply to be measured') }];
    expect(stage).toMatchObject({ verdict: 'type-error', evidence: { kind: 'diagnostics', diagnostics } });
  });

  it.each([
    ['three megabytes of it', `export const text = '${'x'.repeat(1_000_000)}';`, 'too long'],
    ['a pattern that acorn does not take', 'export const odd = /a{2147483649,2147483648}/;', 'out of order'],
  ])('is one as well where it is %s', async (what, part, says) => {
    const parts = [1, 2, 3].map((at) => bench.write(`${what.replaceAll(' ', '-')}-${at}.ts`, part));
    const imports = parts.map((path, at) => `export * as part${at} from ${JSON.stringify(path)};`).join('\n');
    const stage = await growthOf(bench.write(`${what.replaceAll(' ', '-')}.ts`, source(imports)));
    const diagnostics = [{ message: expect.stringContaining(says) }];
    expect(stage).toMatchObject({ verdict: 'type-error', evidence: { kind: 'diagnostics', diagnostics } });
  });
});
