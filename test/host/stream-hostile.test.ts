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

  it.each([
    ['yields-one-giant-line', { kind: 'endless-output' }],
    ['throws-when-it-is-let-go', { kind: 'threw', error: { message: 'not so fast' } }],
    ['never-lets-go', { kind: 'stopped', ending: { kind: 'time-limit' } }],
  ])('%s ends as it should', async (name, end) => {
    expect((await streamed(name)).end).toMatchObject(end);
  });
});
