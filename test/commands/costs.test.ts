import { describe, expect, it } from 'vitest';
import { costs } from '../../runner/commands/costs.ts';
import { widthOf } from '../../runner/report/line.ts';
import { QuietWorld } from '../doubles/world.ts';

async function said(json: boolean): Promise<string> {
  const world = new QuietWorld();
  await costs({ json }, world);
  return world.said;
}

describe('growth --costs', () => {
  it('says what a builtin costs, and why', async () => {
    expect(await said(false)).toMatch(/\bincludes\b[\s\S]*\n {4}\S/);
  });

  it('stays within the columns there are', async () => {
    const lines = (await said(false)).split('\n');
    expect(Math.max(...lines.map((line) => widthOf([line])))).toBeLessThanOrEqual(80);
  });

  it('gives the same table as one line of JSON', async () => {
    const text = await said(true);
    const table = JSON.parse(text) as { schema: string; costs: readonly { names: readonly string[] }[] };
    const names = table.costs.flatMap((row) => row.names);
    expect([text.indexOf('\n'), table.schema, names]).toEqual([
      text.length - 1,
      'bigkata.costs/1',
      expect.arrayContaining(['includes', 'indexOf', 'sort']),
    ]);
  });
});
