import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../runner/scale/contract.ts';
import { generate } from '../../runner/scale/generate.ts';

const MIB = 2 ** 20;
const CHUNK = 65_536;

const DIRTY: Dataset = {
  kind: 'lines',
  seed: 7,
  keys: { fresh: 0.5, repeats: 'zipf' },
  dirt: { crlf: 0.1, blank: 0.01, malformed: 0.05, long: { share: 0.0005, bytes: 150_000 }, mark: true, openEnd: true },
};
const CLEAN: Dataset = { kind: 'lines', seed: 7, keys: { fresh: 0.5, repeats: 'uniform' } };

/** All bytes: a block is only good until the next one. */
function bytesOf(dataset: Dataset, size: number): Buffer {
  const blocks: Buffer[] = [];
  for (const block of generate(dataset, size)) blocks.push(Buffer.from(block));
  return Buffer.concat(blocks);
}

/** Throws when it is no UTF-8. */
const textOf = (bytes: Buffer) => new TextDecoder('utf8', { fatal: true, ignoreBOM: true }).decode(bytes);
const linesOf = (dataset: Dataset, size: number) => textOf(bytesOf(dataset, size)).split('\n');

describe('generate', () => {
  // Pinned: these bytes must be the same on every platform and with every Node.
  it.each([
    ['lines', 'b2b5e785d3b6089a'],
    ['rows', '588541c5a9b17618'],
    ['log', '74868cda45a32e92'],
  ] as const)('gives the same %s for the same seed', (kind, sha) => {
    const bytes = bytesOf({ ...DIRTY, kind }, 2 * MIB);
    expect(createHash('sha256').update(bytes).digest('hex').slice(0, 16)).toBe(sha);
  });

  it('gives other bytes for another seed', () => {
    expect(bytesOf(CLEAN, 10_000).equals(bytesOf({ ...CLEAN, seed: 8 }, 10_000))).toBe(false);
  });

  it.each(['lines', 'rows', 'log'] as const)('gives %s in UTF-8, a little more than was asked for', (kind) => {
    const bytes = bytesOf({ ...DIRTY, kind }, MIB);
    expect(textOf(bytes)).toContain('\n');
    expect(bytes.length).toBeGreaterThanOrEqual(MIB);
    expect(bytes.length).toBeLessThan(MIB + 200_000);
  });

  it('gives nothing for the empty file', () => {
    expect(bytesOf(DIRTY, 0)).toHaveLength(0);
  });

  it('lays a character of four bytes across each border of 64 KiB', () => {
    const bytes = bytesOf({ ...CLEAN, dirt: { mark: true } }, MIB);
    const borders = Array.from({ length: 15 }, (_, at) => (at + 1) * CHUNK);
    const isInside = (at: number) => ((bytes[at] as number) & 0b1100_0000) === 0b1000_0000;
    expect(borders.filter((at) => !isInside(at))).toEqual([]);
  });

  it('marks the start, ends lines in \\r\\n and leaves the last one open, where it is asked for', () => {
    const text = textOf(bytesOf(DIRTY, MIB));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\n')).toBe(false);
    const lines = text.split('\n');
    const share = lines.filter((line) => line.endsWith('\r')).length / lines.length;
    expect(share).toBeGreaterThan(0.07);
    expect(share).toBeLessThan(0.13);
    expect(lines.some((line) => line === '' || line === '\r')).toBe(true);
    expect(lines.some((line) => line.length > 100_000)).toBe(true);
  });

  it('has none of that else', () => {
    const text = textOf(bytesOf(CLEAN, MIB));
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/\r|^\ufeff|\n\n/);
  });

  it('ends with a line that is nowhere else', () => {
    const lines = linesOf({ ...CLEAN, keys: { fresh: 0.1, repeats: 'zipf', echo: 0.2 }, dirt: { openEnd: true } }, MIB);
    expect(lines.filter((line) => line === lines.at(-1))).toHaveLength(1);
  });

  it('has about as many new lines as it is told', () => {
    const lines = linesOf({ ...CLEAN, keys: { fresh: 0.3, repeats: 'uniform' } }, MIB);
    expect(new Set(lines).size / lines.length).toBeCloseTo(0.3, 1);
  });

  it('repeats early lines far more often than late ones, by Zipf', () => {
    const lines = linesOf({ ...CLEAN, keys: { fresh: 0.1, repeats: 'zipf' } }, MIB);
    const first = lines[0] as string;
    const times = lines.filter((line) => line === first).length;
    expect(times).toBeGreaterThan(lines.length / 50);
  });

  it('gives one key the share of a hot one', () => {
    const keys = { fresh: 0.5, repeats: 'uniform', hot: 0.6 } as const;
    const rows = linesOf({ kind: 'rows', seed: 3, keys }, MIB).map((line) => line.split('\t')[0]);
    const counts = new Map<string | undefined, number>();
    for (const key of rows) counts.set(key, (counts.get(key) ?? 0) + 1);
    expect(Math.max(...counts.values()) / rows.length).toBeCloseTo(0.6, 1);
  });

  it('ends with an echo of its first lines', () => {
    const lines = linesOf({ ...CLEAN, keys: { fresh: 1, repeats: 'uniform', echo: 0.25 } }, MIB);
    const again = lines.lastIndexOf(lines[0] as string);
    expect(again).toBeGreaterThan(lines.length * 0.7);
    expect(lines.slice(again, again + 100)).toEqual(lines.slice(0, 100));
  });

  it('gives rows of a key and a whole number, but for the malformed ones', () => {
    const form = /^[^\t]+\t-?\d+\r?$/;
    const count = (malformed: number) => {
      const lines = linesOf({ kind: 'rows', seed: 5, keys: CLEAN.keys, dirt: { malformed, crlf: 0.1 } }, MIB);
      return lines.slice(0, -1).filter((line) => !form.test(line)).length / lines.length;
    };
    expect(count(0)).toBe(0);
    expect(count(0.1)).toBeGreaterThan(0.05);
  });

  it('gives log lines in the combined format, but for the malformed ones', () => {
    const form =
      /^\S+ - \S+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}(:\d\d){3} \+0000\] "[A-Z]+ \/\S* HTTP\/1\.1" \d{3} (\d+|-) "[^"]*" "(?:[^"\\]|\\.)*"$/;
    const bad = (malformed: number) => {
      const lines = linesOf({ kind: 'log', seed: 5, keys: CLEAN.keys, dirt: { malformed } }, MIB);
      return lines.slice(0, -1).filter((line) => !form.test(line));
    };
    expect(bad(0)).toEqual([]);
    expect(bad(0.1).length).toBeGreaterThan(100);
  });
});
