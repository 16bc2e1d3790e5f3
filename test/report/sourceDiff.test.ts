import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hunkHead, sourceDiff } from '../../runner/report/sourceDiff.ts';

const text = fc
  .array(fc.constantFrom('a', 'b', '{', '}', ''), { maxLength: 30 })
  .map((lines) => `${lines.join('\n')}\n`);

describe('sourceDiff', () => {
  it('has nothing to say of the same code, also where its lines end in another way', () => {
    expect([sourceDiff('a\nb\n', 'a\nb\n'), sourceDiff('a\nb\n', 'a\r\nb\r\n')]).toEqual([[], []]);
  });

  it('has the lines that go, those that come and three around them', () => {
    const [hunk, ...others] = sourceDiff('1\n2\n3\n4\n5\n', '1\n2\n3\n4\nfive\n');
    expect(others).toEqual([]);
    expect(hunk).toEqual({ from: { a: 2, b: 2 }, count: { a: 4, b: 4 }, lines: [' 2', ' 3', ' 4', '-5', '+five'] });
    expect(hunk === undefined ? '' : hunkHead(hunk)).toBe('@@ -2,4 +2,4 @@');
  });

  it('makes the second text of the first', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const lines = a.split('\n').slice(0, -1);
        for (const { from, count, lines: changes } of [...sourceDiff(a, b)].reverse()) {
          const kept = changes.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
          lines.splice(count.a === 0 ? from.a : from.a - 1, count.a, ...kept);
        }
        expect(lines.map((line) => `${line}\n`).join('')).toBe(b);
      }),
    );
  });

  it('tells long texts with nothing in common as one that goes and one that comes', () => {
    const long = (name: string) => Array.from({ length: 1_500 }, (_, at) => `${name}${at}\n`).join('');
    expect(sourceDiff(long('a'), long('b')).map(({ count }) => count)).toEqual([{ a: 1_500, b: 1_500 }]);
  });
});
