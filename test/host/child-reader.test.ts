import { openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counts, fileLines } from '../../runner/host/child-reader.ts';
import { createLineFile } from '../../runner/host/child-writer.ts';
import { file } from '../../runner/kata.ts';
import { newHome } from '../home.ts';

const home = newHome();
const path = join(home, 'lines');

function reading(text: string) {
  writeFileSync(path, text);
  const counts: Counts = { linesIn: 0, bytesIn: 0, passes: 0 };
  return { counts, lines: fileLines(openSync(path, 'r'), counts, () => {}) };
}

/** Pads a text so that what comes behind it lies across the border of a block. */
const toBorder = fc.integer({ min: 65_530, max: 65_540 }).map((length) => 'x'.repeat(length));
const part = fc.oneof(fc.constantFrom('a', 'é', '客', '😀', '\n', '\r\n', '\ufeff', ''), toBorder);

describe('fileLines', () => {
  it('gives the lines that file() gives, whatever lies across a block', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const text = parts.join('');
        expect([...reading(text).lines]).toEqual([...file(text)]);
      }),
    );
  });

  it('counts lines, bytes and passes; a pass begins with its first line', () => {
    const { counts, lines } = reading('a\nb\nc');
    lines[Symbol.iterator]();
    expect(counts.passes).toBe(0);
    expect([...lines]).toHaveLength(3);
    expect(counts).toEqual({ linesIn: 3, bytesIn: 5, passes: 1 });
    for (const _ of lines) break;
    expect(counts).toMatchObject({ linesIn: 4, passes: 2 });
  });
});

describe('createLineFile', () => {
  it('writes one line after another, also longer ones than its buffer, as UTF-8', () => {
    const written = createLineFile(openSync(path, 'w'), () => {});
    const lines = ['a', '', '😀'.repeat(300_000), 'é', 'x'.repeat(262_143), '客'];
    for (const line of lines) written.write(line);
    written.close();
    const counts: Counts = { linesIn: 0, bytesIn: 0, passes: 0 };
    expect([...fileLines(openSync(path, 'r'), counts, () => {})]).toEqual(lines);
    expect({ lines: written.lines, bytes: written.bytes }).toEqual({ lines: lines.length, bytes: counts.bytesIn });
  });
});
