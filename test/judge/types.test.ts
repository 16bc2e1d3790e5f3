/** Types from the compiler to the report, with everything real. */
import { afterAll, describe, expect, it } from 'vitest';
import { tinyKata, tinyRound } from '../doubles/tiny-kata.ts';
import { openWorkbench } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

const KATA = tinyKata(tinyRound({ entry: 'one' }), tinyRound({ entry: 'two' }));

describe('judge', () => {
  it('says type-error of the second round alone when only its signature is wrong', async () => {
    const file = bench.write(
      'signature.ts',
      'export const one = (value: number) => value * 2;\nexport const two = (value: string) => Number(value) * 2;\n',
    );
    const { verdict, rounds } = await bench.judge(KATA, file);
    expect([verdict, ...rounds.map((round) => round.verdict)]).toEqual(['type-error', 'accepted', 'type-error']);
  });

  it('points at the line when the body of the second round is wrong, though it works', async () => {
    const file = bench.write(
      'body.ts',
      'export const one = (value: number) => value * 2;\nexport const two = (value: number) => {\n  const text: string = 2;\n  return value * text;\n};\n',
    );
    const { rounds } = await bench.judge(KATA, file);
    const evidence = rounds.flatMap(({ stages }) => stages).map((stage) => stage.evidence);
    expect(evidence.filter((one) => one !== undefined)).toMatchObject([
      { kind: 'diagnostics', diagnostics: [{ line: 3, file: 'body.ts' }, { line: 4 }] },
    ]);
  });

  it('tells the wrong answer when types are wrong as well', async () => {
    const file = bench.write(
      'both.ts',
      "export const one = (value: number) => 'x' as unknown as number + value.length;",
    );
    expect((await bench.judge(tinyKata(tinyRound({ entry: 'one' })), file)).verdict).toBe('wrong-answer');
  });
});
