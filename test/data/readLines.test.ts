import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from '../../runner/data/readLines.ts';
import { file } from '../../runner/kata.ts';
import { newHome } from '../home.ts';

const path = join(newHome(), 'lines');
const NEVER = new AbortController().signal;

async function linesOf(text: string, clean: boolean): Promise<readonly (readonly [string, number])[]> {
  writeFileSync(path, text);
  const lines: [string, number][] = [];
  await readLines(path, { clean, signal: NEVER }, (bytes, start, end, number) => {
    lines.push([bytes.toString('utf8', start, end), number]);
  });
  return lines;
}

const text = fc
  .array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', '\ufeff', ''), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('readLines', () => {
  it('cuts lines as the solution gets them, and counts from 1', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const wanted = [...file(content)].map((line, at) => [line, at + 1]);
        expect(await linesOf(content, false)).toEqual(wanted);
      }),
    );
  });

  it('leaves out the mark at the start and one \\r at the end of a line, where it is to be clean', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const wanted = [...file(content)].map((line, at) => [
          (at === 0 ? line.replace(/^\ufeff/, '') : line).replace(/\r$/, ''),
          at + 1,
        ]);
        expect(await linesOf(content, true)).toEqual(wanted);
      }),
    );
  });

  it('puts lines together again that lie across blocks, however long', async () => {
    const lines = ['a', 'x'.repeat(5_000_000), '😀'.repeat(400_000), '', 'z'.repeat(1 << 20), 'end'];
    expect((await linesOf(lines.join('\n'), false)).map(([line]) => line)).toEqual(lines);
  });

  it('tells how much it has read', async () => {
    writeFileSync(path, 'x\n'.repeat(1_000_000));
    let read = 0;
    const onRead = (bytes: number) => {
      read += bytes;
    };
    await readLines(path, { clean: true, signal: NEVER, onRead }, () => {});
    expect(read).toBe(2_000_000);
  });

  it('stops when it is told to', async () => {
    writeFileSync(path, 'x\n'.repeat(2_000_000));
    const abort = new AbortController();
    const reading = readLines(path, { clean: true, signal: abort.signal }, (_bytes, _start, _end, number) => {
      if (number === 1) abort.abort();
    });
    await expect(reading).rejects.toThrow('aborted');
  });
});
