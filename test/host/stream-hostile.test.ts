/** Streaming programs that want to be told better than they are, or to hurt who reads what they yield. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { findBubblewrap } from '../../runner/host/bubblewrap.ts';
import { sandboxOf } from '../../runner/host/sandbox.ts';
import { box, file } from '../../runner/kata.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const missing = { kind: 'missing', reason: 'it was left out', nextStep: '' } as const;
const walls = [missing, await findBubblewrap()];
const CAPS = {
  callCpuMs: 3_000,
  callWallMs: 60_000,
  batchCpuMs: 3_000,
  heapMiB: 64,
  residentMiB: 500,
  writtenMiB: 500,
  entries: 1_000,
};

describe.each(walls)('behind a wall that is $kind', (wall) => {
  const opened = openWorkbench({ sandbox: sandboxOf(process.version, process.platform, wall) });
  afterAll(async () => (await opened).close());

  async function streamed(name: string) {
    const bench = await opened;
    const input = bench.write('lines.txt', Array.from({ length: 1_000 }, (_, at) => `line ${at}\n`).join(''));
    const bundle = await bench.bundle(programFile(`streams/${name}`));
    const job = { bundle, entry: 'stream', args: [file(''), box()], input, outputBytes: 4e6, caps: CAPS };
    const run = bench.tools.host.stream(job, new AbortController().signal, () => {});
    const result = await run.streamed;
    const text = existsSync(result.output) ? readFileSync(result.output, 'utf8') : undefined;
    run.close();
    return { ...result, text };
  }

  it('its input is read by no descriptor', async () => {
    expect(await streamed('reads-by-descriptor')).toMatchObject({ end: { kind: 'returned' }, text: 'done\n' });
  });

  it('neither its input nor what it yields has a path', async () => {
    const { end, text } = await streamed('looks-for-its-input');
    expect([end.kind, new Set(text?.split('\n'))]).toEqual(['returned', new Set(['a line that is written', ''])]);
  });

  it('what it keeps beside its box is counted as in it', async () => {
    const { used, seen } = await streamed('keeps-files-beside-its-box');
    expect(used.diskBytes).toBe(2 ** 20);
    expect(seen).toMatchObject({ leftOver: 1, leftNames: ['beside'] });
  });

  it('halves of characters are written as what stands for them', async () => {
    expect((await streamed('yields-half-characters')).text).toBe('\ufffd\n\ufffd\na\nb\0c\n');
  });

  it('what it yields as bytes is taken for what it is, not for what it says', async () => {
    expect(await streamed('yields-bytes-that-lie')).toMatchObject({
      end: { kind: 'returned' },
      seen: { linesOut: 2, bytesOut: 4 },
      text: 'a\nb\n',
    });
  });

  it('bytes of any memory are written as they are; where there are none any more, nothing', async () => {
    const { end, seen, text } = await streamed('yields-bytes-of-unusual-memory');
    expect({ end, lines: seen.linesOut, text }).toEqual({
      end: { kind: 'returned' },
      lines: 3,
      text: 'a\nb\n\ufffd\n',
    });
  });

  it('who patches what blocks go through hears nothing, and is counted as before', async () => {
    const { end, seen, text } = await streamed('patches-what-blocks-go-through');
    expect(end).toEqual({ kind: 'returned' });
    expect(text).toBe(`${Array.from({ length: 1_000 }, (_, at) => `line ${at}\n`).join('')}heard 0\n`);
    expect(seen).toMatchObject({ linesIn: 1_000, lineFrom: 1, passes: 1, readAhead: 1, linesOut: 1_001 });
  });

  it('around a block is nothing but input', async () => {
    expect(await streamed('looks-around-its-blocks')).toMatchObject({ end: { kind: 'returned' }, text: 'done\n' });
  });

  it.each([
    ['yields-half-a-line-in-bytes', { kind: 'open-block' }],
    ['yields-one-giant-block', { kind: 'endless-output' }],
    ['yields-a-proxy-of-bytes', { kind: 'not-a-line', what: 'an object' }],
    ['yields-numbers-like-bytes', { kind: 'not-a-line', what: 'an object' }],
    ['yields-one-giant-line', { kind: 'endless-output' }],
    ['throws-when-it-is-let-go', { kind: 'threw', error: { message: 'not so fast' } }],
    ['never-lets-go', { kind: 'stopped', ending: { kind: 'time-limit' } }],
  ])('%s ends as it should', async (name, end) => {
    expect((await streamed(name)).end).toMatchObject(end);
  });
});
