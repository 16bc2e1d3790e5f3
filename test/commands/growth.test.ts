import { describe, expect, it } from 'vitest';
import { growth } from '../../runner/commands/growth.ts';
import { widthOf } from '../../runner/report/line.ts';
import { QuietWorld } from '../doubles/world.ts';

async function costs(json: boolean): Promise<string> {
  const world = new QuietWorld();
  await growth({ json }, world);
  return world.said;
}

describe('growth --costs', () => {
  it('says what a builtin costs, and why', async () => {
    expect(await costs(false)).toMatch(/\bincludes\b[\s\S]*\n {4}\S/);
  });

  it('stays within the columns there are', async () => {
    const lines = (await costs(false)).split('\n');
    expect(Math.max(...lines.map((line) => widthOf([line])))).toBeLessThanOrEqual(80);
  });

  it('gives the same table as one line of JSON', async () => {
    const said = await costs(true);
    const table = JSON.parse(said) as { schema: string; costs: readonly { names: readonly string[] }[] };
    const names = table.costs.flatMap((row) => row.names);
    expect([said.indexOf('\n'), table.schema, names]).toEqual([
      said.length - 1,
      'bigkata.costs/1',
      expect.arrayContaining(['includes', 'indexOf', 'sort']),
    ]);
  });
});
