/** Children whose answer is there when it shows that they have made too much: it counts for nothing, whatever they were asked. */
import { afterAll, describe, expect, it, vi } from 'vitest';
import { file } from '../../runner/kata.ts';
import { JUDGE_CAPS } from '../../runner/limits.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

/** So that no test has to make a hundred thousand files: none are too many. */
vi.mock('../../runner/host/entries.ts', () => ({ entriesOf: () => () => 0, countEntries: () => Infinity }));

const bench = await openWorkbench();
afterAll(bench.close);

const NEVER = new AbortController().signal;
const STOPPED = { kind: 'stopped', ending: { kind: 'output-limit', of: 'entries' } };

describe('an answer of a child that has made too much', () => {
  it('is none where it is measured', async () => {
    const { code, map } = await bench.bundle(programFile('echoes'));
    const gauge = bench.tools.host.gauge('time', { code, sites: 0, map }, NEVER);
    expect(await gauge.load()).toMatchObject({ kind: 'stopped', stop: STOPPED });
    gauge.close();
  });

  it('is none where it is timed', async () => {
    const stopwatch = bench.tools.host.bench(await bench.bundle(programFile('echoes')), NEVER);
    expect(await stopwatch.load()).toMatchObject({ kind: 'stopped', stop: STOPPED });
    stopwatch.close();
  });

  it('is none where it is given a large file', async () => {
    const bundle = await bench.bundle(programFile('throws-at-the-top'));
    const input = bench.write('input.txt', 'a line\n');
    const job = { bundle, entry: 'stream', args: [file('')], input, outputBytes: 100, caps: JUDGE_CAPS };
    const run = bench.tools.host.stream(job, NEVER, () => {});
    expect((await run.streamed).end).toMatchObject(STOPPED);
    run.close();
  });
});
