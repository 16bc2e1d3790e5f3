import { afterAll, describe, expect, it } from 'vitest';
import { chooseSandbox } from '../runner/host/sandbox.ts';
import { judgeFile } from '../runner/judgeFile.ts';
import type { Kata } from '../runner/kata.ts';
import type { Workshop } from '../runner/workshop.ts';
import { tinyKata, tinyRound } from './doubles/tiny-kata.ts';
import { openWorkbench, programFile } from './doubles/workbench.ts';
import { QuietWorld } from './doubles/world.ts';

const bench = await openWorkbench();
afterAll(bench.close);
const workshop: Workshop = {
  ...bench.tools,
  sandbox: await chooseSandbox(),
  bundler: bench.bundler,
  close: bench.close,
};

/** Under the name of a kata that has a starter. */
const kata: Kata = {
  ...tinyKata(
    tinyRound({
      entry: 'stream',
      streams: true,
      scale: {
        dataset: { kind: 'lines', seed: 5, keys: { fresh: 1, repeats: 'uniform' } },
        budget: { memoryMiB: 64, tempDisk: 1, openFiles: 16, passes: 1 },
        expected: { kind: 'distinct' },
      },
    }),
  ),
  id: 'dedup',
};

async function judgedIn(world: QuietWorld) {
  const options = { only: ['scale'], scaleBytes: 2 ** 21 } as const;
  return judgeFile(kata, programFile('streams/echoes'), options, workshop, world);
}

describe('judgeFile', () => {
  it('tells the report, and what it is of', async () => {
    const judged = await judgedIn(new QuietWorld());
    expect([judged?.report.verdict, judged?.source.kind]).toEqual(['accepted', 'bundled']);
  });

  it('says on a terminal how far a large file is, and leaves nothing of that behind', async () => {
    const world = new QuietWorld();
    world.redraws = true;
    await judgedIn(world);
    expect(world.saidBeside).toMatch(/\r\u001b\[2Kstream 2 MiB [█░]{10} \w+/);
    expect(world.saidBeside.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('says nothing of it where no line can be redrawn', async () => {
    const world = new QuietWorld();
    await judgedIn(world);
    expect(world.saidBeside).toBe('');
  });

  it('tells nothing when it is given up', async () => {
    const world = new QuietWorld();
    world.abort.abort();
    expect(await judgedIn(world)).toBeUndefined();
  });
});
