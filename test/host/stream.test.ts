/** The streaming child: what it tells, and what is measured of it from outside. Real processes on small files. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isAlive } from '../../runner/host/kill.ts';
import type { StreamRun } from '../../runner/host/stream.ts';
import { box, file } from '../../runner/kata.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

const LINES = 20_000;
const input = bench.write('input.txt', Array.from({ length: LINES }, (_, at) => `line ${at} 😀\n`).join(''));
const bytes = readFileSync(input).length;
const CAPS = {
  callCpuMs: 30_000,
  callWallMs: 60_000,
  batchCpuMs: 30_000,
  heapMiB: 64,
  residentMiB: 500,
  writtenMiB: 500,
  entries: 10_000,
};

async function start(name: string, signal = new AbortController().signal, onGoing = () => {}): Promise<StreamRun> {
  const bundle = await bench.bundle(programFile(`streams/${name}`));
  const args = [file(''), box()];
  const job = { bundle, entry: 'stream', args, input, outputBytes: 2 * bytes, caps: CAPS };
  return bench.tools.host.stream(job, signal, onGoing);
}

async function streamed(name: string) {
  const run = await start(name);
  const result = await run.streamed;
  const text = existsSync(result.output) ? readFileSync(result.output, 'utf8') : undefined;
  run.close();
  return { ...result, text };
}

describe('a streaming call', () => {
  it('reads the file and yields lines into another', async () => {
    const { end, seen, text } = await streamed('echoes');
    expect(end).toEqual({ kind: 'returned' });
    expect(text).toBe(readFileSync(input, 'utf8'));
    expect(seen).toMatchObject({
      linesIn: LINES,
      bytesIn: bytes,
      passes: 1,
      readAhead: 1,
      linesOut: LINES,
      bytesOut: bytes,
    });
  });

  it('gives the file in blocks and takes blocks, counted as lines', async () => {
    const { end, seen, text } = await streamed('echoes-blocks');
    expect(end).toEqual({ kind: 'returned' });
    expect(text).toBe(readFileSync(input, 'utf8'));
    expect(seen).toMatchObject({ linesIn: LINES, bytesIn: bytes, passes: 1, readAhead: 1 });
    expect(seen).toMatchObject({ linesOut: LINES, bytesOut: bytes });
  });

  it('says in which lines of the input something was thrown when they came as a block', async () => {
    const { end, seen } = await streamed('throws-in-a-block');
    expect(end).toMatchObject({ kind: 'threw', error: { message: 'can not read this', frames: [{ line: 8 }] } });
    expect(seen.lineFrom).toBe(seen.linesOut);
    expect(seen.linesIn).toBeGreaterThan(seen.lineFrom);
    expect(seen.linesIn).toBeLessThan(LINES);
  });

  it('says how often the input was read, and how far ahead', async () => {
    expect((await streamed('reads-twice')).seen).toMatchObject({ passes: 2, linesIn: 2 * LINES, readAhead: LINES + 1 });
    expect((await streamed('reads-ahead')).seen).toMatchObject({ passes: 1, readAhead: 1_000 });
    const blocks = (await streamed('reads-blocks-ahead')).seen;
    expect(blocks).toMatchObject({ passes: 2, linesIn: 2 * LINES, linesOut: 1, readAhead: blocks.lineFrom });
    expect(blocks.readAhead).toBeGreaterThan(1.5 * LINES);
    expect((await streamed('yields-nothing')).seen).toMatchObject({ linesOut: 0, readAhead: LINES });
  });

  it('says what is left in its box', async () => {
    expect((await streamed('leaves-files')).seen).toMatchObject({ leftOver: 4, leftNames: ['a', 'b', 'c'] });
    expect((await streamed('opens-many-files')).seen).toMatchObject({ leftOver: 0, leftNames: [] });
  });

  it('says what was thrown, and after which line of the input', async () => {
    const { end, seen } = await streamed('throws-half-way');
    expect(end).toMatchObject({ kind: 'threw', error: { message: 'can not read this', frames: [{ line: 8 }] } });
    expect(seen.linesIn).toBe(100);
  });

  it.each([
    ['yields-a-number', { kind: 'not-a-line', what: 'the number 7' }],
    ['returns-a-number', { kind: 'not-iterable', what: 'the number 7' }],
    ['is-async', { kind: 'promise' }],
    ['yields-forever', { kind: 'endless-output' }],
    ['ends-the-process', { kind: 'stopped', ending: { kind: 'exited', code: 0, signal: null } }],
  ])('that %s is told', async (name, end) => {
    expect((await streamed(name)).end).toEqual(end);
  });

  it('leaves nothing behind when it is closed', async () => {
    const run = await start('throws-half-way');
    const { output } = await run.streamed;
    const dir = output.replace(/\.yielded$/, '');
    expect([existsSync(output), existsSync(join(dir, '1/part'))]).toEqual([true, true]);
    run.close();
    await expect.poll(() => [dir, output].filter(existsSync), { timeout: 20_000 }).toEqual([]);
  });

  it('ends when it is cancelled', async () => {
    const abort = new AbortController();
    const run = await start('takes-its-time', abort.signal);
    setTimeout(() => abort.abort(), 200);
    expect((await run.streamed).end).toEqual({ kind: 'stopped', ending: { kind: 'cancelled' } });
  });

  it('can read no other file than its own', async () => {
    const other = bench.write('other.txt', 'secret');
    const name = bench.write(
      'peeks.ts',
      `import { readFileSync } from 'node:fs';\nexport function* stream() { yield readFileSync(${JSON.stringify(other)}, 'utf8'); }\n`,
    );
    const job = {
      bundle: await bench.bundle(name),
      entry: 'stream',
      args: [file(''), box()],
      input,
      outputBytes: 9,
      caps: CAPS,
    };
    const run = bench.tools.host.stream(job, new AbortController().signal, () => {});
    expect((await run.streamed).end).toMatchObject({
      kind: 'threw',
      error: { message: expect.stringContaining('Access') },
    });
    run.close();
  });
});

describe.runIf(process.platform === 'linux')('what is measured from outside', () => {
  it('is memory, CPU time, disk and open files', async () => {
    const { used } = await streamed('opens-many-files');
    expect(used.peakMiB).toBeGreaterThan(5);
    expect(used.peakMiB).toBeLessThan(200);
    expect(used.cpuMs).toBeGreaterThan(0);
    expect(used.diskBytes).toBe(0);
  });

  /** One call on 60 MB in 600 000 lines. */
  async function onLargeFile(name: string) {
    const large = join(bench.dir, 'large.txt');
    if (!existsSync(large)) writeFileSync(large, `${'x'.repeat(99)}\n`.repeat(600_000));
    const bundle = await bench.bundle(programFile(`streams/${name}`));
    const job = { bundle, entry: 'stream', args: [file(''), box()], input: large, outputBytes: 1e9, caps: CAPS };
    const run = bench.tools.host.stream(job, new AbortController().signal, () => {});
    const result = await run.streamed;
    run.close();
    expect(result.end).toEqual({ kind: 'returned' });
    return result;
  }

  it('has memory that is not on the heap', async () => {
    const { used, seen } = await onLargeFile('keeps-buffers');
    expect(used.peakMiB).toBeGreaterThan(60);
    expect(seen.buffers).toBeGreaterThan(50 * 2 ** 20);
  });

  it('has no memory for lines that were let go: one that is kept does not keep its block', async () => {
    // As slices of blocks of 64 KiB, the 858 lines would keep 54 MiB.
    expect((await onLargeFile('keeps-one-in-a-thousand')).used.peakMiB).toBeLessThan(40);
  });

  it('ends with the process', async () => {
    const run = await start('ends-the-process');
    const { used } = await run.streamed;
    expect(used.peakMiB).toBeGreaterThan(0);
    expect(isAlive(process.pid)).toBe(true);
  });
});
