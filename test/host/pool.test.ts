import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isAlive, killGroup } from '../../runner/host/kill.ts';
import type { Sandbox } from '../../runner/host/sandbox.ts';
import { openWorkbench, whereabouts } from '../doubles/workbench.ts';

type Bench = Awaited<ReturnType<typeof openWorkbench>>;

const opened: Bench[] = [];
async function open(...options: Parameters<typeof openWorkbench>): Promise<Bench> {
  const bench = await openWorkbench(...options);
  opened.push(bench);
  return bench;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((bench) => bench.close()));
});

/** The directories of children that are there, by name: `1` is that of the first child. */
function children({ dir }: Bench): readonly string[] {
  return readdirSync(dir).filter((name) => /^\d+$/.test(name));
}

/** No sandbox at all, but each child leaves its process id in its directory. */
const telling: Sandbox = {
  layers: [],
  command: ({ program }) => [
    process.execPath,
    '-e',
    `require('fs').writeFileSync('pid', String(process.pid)); require(${JSON.stringify(program)})`,
  ],
};

async function pidOf({ dir }: Bench, child: string): Promise<number> {
  const path = join(dir, child, 'pid');
  const read = () => (existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0);
  await expect.poll(read, { timeout: 20_000 }).toBeGreaterThan(0);
  return read();
}

describe('createPool', () => {
  it('has as many children ready as it was told when nothing was asked yet', async () => {
    expect(children(await open({ warm: 2 }))).toEqual(['1', '2']);
  });

  it('hands out a child that stands ready when there is one', async () => {
    const bench = await open({ warm: 2 });
    const { dir } = await whereabouts(await bench.start('exits-early'));
    expect(dir).toBe(join(bench.dir, '1'));
  });

  it('starts a child in the place of the one it handed out', async () => {
    const bench = await open({ warm: 2 });
    await bench.start('echoes');
    await expect.poll(() => children(bench), { timeout: 20_000 }).toEqual(['1', '2', '3']);
  });

  it('gives each session a child of its own when two are open', async () => {
    const bench = await open();
    const [one, two] = [await bench.start('exits-early'), await bench.start('exits-early')];
    expect((await whereabouts(one)).dir).not.toBe((await whereabouts(two)).dir);
  });

  it('passes over a child that was killed while it stood ready', async () => {
    const bench = await open({ warm: 1, sandbox: telling });
    killGroup(await pidOf(bench, '1'));
    await expect.poll(() => children(bench), { timeout: 20_000 }).toEqual([]);
    const { dir } = await whereabouts(await bench.start('exits-early'));
    expect(dir).toBe(join(bench.dir, '2'));
  });

  it('kills the children that work and those that wait when it is closed', async () => {
    const bench = await open({ warm: 2, sandbox: telling });
    const session = await bench.start('loops-forever');
    const called = session.call('run', false, [[true]]);
    const pids = [await pidOf(bench, '1'), await pidOf(bench, '2')];
    await bench.tools.host.close();
    await called;
    expect([pids.map(isAlive), children(bench)]).toEqual([[false, false], []]);
  });

  it('names its layers when it is asked', async () => {
    const sandbox: Sandbox = { layers: ['a wall', 'a moat'], command: ({ program }) => [process.execPath, program] };
    expect((await open({ sandbox })).tools.host.layers).toEqual(['a wall', 'a moat']);
  });

  it('leaves nothing when a session was opened with a signal that is aborted already', async () => {
    const bench = await open();
    const session = await bench.open('echoes', AbortSignal.abort());
    await session.load();
    await expect.poll(() => children(bench), { timeout: 20_000 }).toEqual([]);
  });
});
