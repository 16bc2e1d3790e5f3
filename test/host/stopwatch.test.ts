import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SampleLength, Stopwatch } from '../../runner/host/stopwatch.ts';
import { box } from '../../runner/kata.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const SHORT: SampleLength = { warmUpMs: 5, sampleMs: 5 };
const NEVER = new AbortController().signal;
const workbench = await openWorkbench();
afterAll(() => workbench.close());

async function open(name: string, signal = NEVER): Promise<Stopwatch> {
  const bundle = await workbench.bundle(programFile(name));
  return workbench.tools.host.bench(bundle, signal);
}

async function loaded(name: string): Promise<Stopwatch> {
  const watch = await open(name);
  await watch.load();
  return watch;
}

const RETURNED = { kind: 'measured', value: { ended: { kind: 'returned' } } };

describe('Stopwatch', () => {
  it('says what is exported', async () => {
    expect(await (await open('needs-what-is-fresh')).load()).toEqual({
      kind: 'measured',
      value: ['box', 'lazily', 'list'],
    });
  });

  it('says why a file can not be read in', async () => {
    expect(await (await open('throws-at-the-top')).load()).toMatchObject({ kind: 'failed' });
  });

  it('times one call', async () => {
    const answer = await (await loaded('takes-its-time')).attempt('run', []);
    expect(answer).toMatchObject(RETURNED);
    // It uses 800 ms of CPU time, whatever else runs on this machine.
    if (answer.kind === 'measured') expect(Math.round(answer.value.cpuMs / 100)).toBe(8);
  });

  it('has the time of one call out of many', async () => {
    const answer = await (await loaded('echoes')).sample('run', [1], SHORT);
    expect(answer).toMatchObject(RETURNED);
    // A sample alone is 5 ms long.
    if (answer.kind === 'measured') expect(answer.value.cpuMs).toBeLessThan(5);
  });

  it.each([
    ['list', [[1, 2, 3]]],
    ['box', [box()]],
  ])('gives every call a fresh %s', async (entry, args) => {
    expect(await (await loaded('needs-what-is-fresh')).sample(entry, args, SHORT)).toMatchObject(RETURNED);
  });

  it('leaves no more than one box behind', async () => {
    const watch = await loaded('needs-what-is-fresh');
    const before = foldersIn(workbench.dir);
    await watch.sample('box', [box()], SHORT);
    const boxes = foldersIn(workbench.dir).filter((folder) => !before.includes(folder));
    expect(boxes).toHaveLength(1);
  });

  it('reads what is yielded to its end', async () => {
    const answer = await (await loaded('needs-what-is-fresh')).attempt('lazily', [3]);
    expect(answer).toMatchObject({ value: { ended: { kind: 'threw', error: { message: 'read to its end' } } } });
  });

  it('says that a call threw, rejected or did not come to an end', async () => {
    const threw = await (await loaded('needs-what-is-fresh')).sample('list', [[]], SHORT);
    expect(threw).toMatchObject({ value: { ended: { kind: 'threw', error: { message: 'this list is used' } } } });
    const endless = await (await loaded('loops-forever')).attempt('run', [true]);
    expect(endless).toMatchObject({ kind: 'stopped', stop: { ending: { kind: 'time-limit', of: 'call' } } });
  });

  it('has as few ways out of its process as any other child', async () => {
    const answer = await (await loaded('hostile/asks-for-a-builtin-module')).attempt('run', [true]);
    const message = expect.stringContaining('is not a function');
    expect(answer).toMatchObject({ value: { ended: { kind: 'threw', error: { message } } } });
  });

  it('ends at once when it is cancelled', async () => {
    const abort = new AbortController();
    const watch = await open('loops-forever', abort.signal);
    await watch.load();
    const answer = watch.attempt('run', [true]);
    abort.abort();
    expect(await answer).toMatchObject({ kind: 'stopped', stop: { ending: { kind: 'cancelled' } } });
  });
});

/** Two levels down: what children have in the folders that they may write to. */
function foldersIn(dir: string): readonly string[] {
  const inside = (path: string) => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return inside(dir).flatMap(({ name }) => inside(join(dir, name)).map((own) => join(dir, name, own.name)));
}
