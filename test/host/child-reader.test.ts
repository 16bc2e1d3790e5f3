import { openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counts, fileLines } from '../../runner/host/child-reader.ts';
import { file } from '../../runner/kata.ts';
import { newHome } from '../home.ts';

const home = newHome();
const path = join(home, 'lines');

function reading(text: string) {
  writeFileSync(path, text);
  const counts: Counts = { linesIn: 0, lineFrom: 0, bytesIn: 0, passes: 0 };
  return { counts, lines: fileLines(openSync(path, 'r'), counts, () => {}) };
}

/** Pads a text so that what comes behind it lies across the border of a block. */
const toBorder = fc.integer({ min: 65_530, max: 65_540 }).map((length) => 'x'.repeat(length));
const part = fc.oneof(fc.constantFrom('a', 'é', '客', '😀', '\n', '\r\n', '\ufeff', ''), toBorder);
const texts = fc.array(part, { maxLength: 10 }).map((parts) => parts.join(''));

describe('fileLines, by lines', () => {
  it('gives the lines that file() gives, whatever lies across a block', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect([...reading(text).lines]).toEqual([...file(text)]);
      }),
    );
  });

  it('counts lines, bytes and passes; a pass begins with its first line', () => {
    const { counts, lines } = reading('a\nb\nc');
    lines[Symbol.iterator]();
    expect(counts.passes).toBe(0);
    expect([...lines]).toHaveLength(3);
    expect(counts).toEqual({ linesIn: 3, lineFrom: 3, bytesIn: 5, passes: 1 });
    for (const _ of lines) break;
    expect(counts).toMatchObject({ linesIn: 4, lineFrom: 4, passes: 2 });
  });
});

describe('fileLines, by blocks', () => {
  /** Copies: a block is good until the next one. */
  const copies = (blocks: Iterable<Uint8Array>) => Array.from(blocks, (block) => Buffer.from(block));

  it('gives the whole file, cut behind ends of lines, and counts what it gives', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { counts, lines } = reading(text);
        const blocks = copies(lines.blocks());
        expect(Buffer.concat(blocks).toString()).toBe(text);
        expect(blocks.slice(0, -1).every((block) => block.at(-1) === 0x0a)).toBe(true);
        expect(blocks.every((block) => block.length > 0)).toBe(true);
        expect(counts).toMatchObject({
          linesIn: [...file(text)].length,
          lineFrom: [...file(blocks.slice(0, -1).join(''))].length + (text === '' ? 0 : 1),
          bytesIn: Buffer.from(text).length,
          passes: 1,
        });
      }),
    );
  });

  const TEXT = Array.from({ length: 50_000 }, (_, at) => `line ${at}\n`).join('');

  it('gives many lines in one block, and the next one in the same memory', () => {
    const { lines } = reading(TEXT);
    const blocks = [...lines.blocks()];
    expect(blocks.length).toBeLessThan(TEXT.length / 50_000);
    expect(new Set(blocks.map(({ buffer }) => buffer)).size).toBe(1);
  });

  it('shows nothing but input in the buffer around a block', () => {
    const { lines } = reading('a line\n'.repeat(20));
    for (const { buffer, length } of lines.blocks()) {
      expect(new Uint8Array(buffer).subarray(length).every((byte) => byte === 0)).toBe(true);
    }
  });

  it('counts a pass for each loop, and the first line of a block that is in hand', () => {
    const { counts, lines } = reading(TEXT);
    lines.blocks();
    expect(counts.passes).toBe(0);
    for (const _ of lines.blocks()) break;
    const { linesIn } = counts;
    expect(linesIn).toBeGreaterThan(4_000);
    expect(counts).toMatchObject({ lineFrom: 1, passes: 1 });
    for (const _ of lines.blocks()) break;
    expect(counts).toMatchObject({ linesIn: 2 * linesIn, lineFrom: linesIn + 1, passes: 2 });
  });

  it('counts what was in the file, whatever is written over it', () => {
    const { counts, lines } = reading(`${TEXT}no newline at the end`);
    for (const { buffer } of lines.blocks()) new Uint8Array(buffer).fill(0x0a);
    expect(counts.linesIn).toBe(50_001);
    const other = reading(TEXT);
    for (const { buffer } of other.lines.blocks()) new Uint8Array(buffer).fill(0);
    expect(other.counts.linesIn).toBe(50_000);
  });

  it('ends with a sentence when a block was given away', () => {
    const { lines } = reading(TEXT);
    expect(() => {
      for (const { buffer } of lines.blocks()) structuredClone(buffer, { transfer: [buffer as ArrayBuffer] });
    }).toThrow('the buffer of a block was given away');
  });
});
