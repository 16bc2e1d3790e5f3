import { describe, expect, it } from 'vitest';
import { places } from '../../runner/catalogue.ts';
import { list } from '../../runner/commands/list.ts';
import { QuietWorld } from '../doubles/world.ts';

const PROGRESS = {
  version: 1,
  current: 'dedup/dedupLatest',
  rounds: { 'dedup/dedup': { startedAt: 1, solvedAt: 65_001, bestMs: 65_000 } },
};
const begun = () => new QuietWorld({ '.bigkata/progress.json': JSON.stringify(PROGRESS) });

async function listed(world: QuietWorld): Promise<readonly string[]> {
  await list({ json: false }, world);
  return world.said.trimEnd().split('\n');
}

describe('list', () => {
  it('has a line for each kata and one for each round', async () => {
    const world = new QuietWorld();
    expect(await listed(world)).toHaveLength(world.katas.length + places(world.katas).length);
  });

  it('marks what is solved, where the learner is, and what is left', async () => {
    const lines = await listed(begun());
    expect(lines.slice(1, 4).map((line) => line.slice(0, 5))).toEqual(['  ✓ d', '  ▸ d', '  ○ d']);
  });

  it('tells the best time of what is solved', async () => {
    expect((await listed(begun()))[1]).toMatch(/solved in 1 min$/);
  });

  it('gives the same as one line of JSON', async () => {
    const world = begun();
    await list({ json: true }, world);
    const { schema, rounds } = JSON.parse(world.said) as { schema: string; rounds: readonly object[] };
    expect([schema, rounds[0], rounds[1]]).toEqual([
      'bigkata.list/1',
      expect.objectContaining({ kata: 'dedup', entry: 'dedup', solved: true, current: false, bestMs: 65_000 }),
      expect.objectContaining({ kata: 'dedup', entry: 'dedupLatest', solved: false, current: true }),
    ]);
  });

  it('writes JSON on one line', async () => {
    const world = begun();
    await list({ json: true }, world);
    expect(world.said.indexOf('\n')).toBe(world.said.length - 1);
  });

  it('says beside where it keeps a progress that it can not read', async () => {
    const world = new QuietWorld({ '.bigkata/progress.json': '{oops' });
    await list({ json: true }, world);
    expect(world.saidBeside).toMatch(/could not be read; it is kept as .*progress\.json\.broken-\d+\.\n$/);
  });
});
