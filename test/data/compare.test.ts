import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../runner/data/compare.ts';
import { workOut } from '../../runner/data/expected.ts';
import type { Expected } from '../../runner/scale/contract.ts';
import { newHome } from '../home.ts';

const home = newHome();
const reader = { signal: new AbortController().signal };

/** Counts each line: what comes out is `line`, a tab, how often. */
const counting = (order: 'exact' | 'any'): Expected => ({
  kind: 'folded',
  order,
  oracle: () => {
    const counts = new Map<string, number>();
    return {
      take: (line) => {
        counts.set(line, (counts.get(line) ?? 0) + 1);
      },
      end: () => [...counts].map(([line, count]) => `${line}\t${count}`),
    };
  },
});

/** Compares these lines with what has to come out for that input. */
async function differenceOf(expected: Expected, input: string, yielded: readonly string[]) {
  const [path, folded, output] = ['input', 'folded', 'output'].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(path, input);
  writeFileSync(output, yielded.map((line) => `${line}\n`).join(''));
  const source = { path, bytes: Buffer.byteLength(input), folded };
  const { digest } = await workOut(expected, source, reader);
  return compare({ expected, source, digest }, output, reader);
}

const SORTED: Expected = { kind: 'sorted' };
const DISTINCT: Expected = { kind: 'distinct' };
const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

const line = fc.constantFrom('a', 'b', 'é', '～', '😀', '', 'x'.repeat(70));
const lines = fc.array(line, { minLength: 1, maxLength: 20 });

describe('what has to come out sorted', () => {
  it('is every line in the order of its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        expect(await differenceOf(SORTED, `${all.join('\n')}\n`, [...all].sort(byBytes))).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('is clean', async () => {
    expect(await differenceOf(SORTED, '\ufeffb\r\na\r\n\ufeffc', ['a', 'b', '\ufeffc'])).toBeUndefined();
  });

  it('names the line that is out of order', async () => {
    expect(await differenceOf(SORTED, '😀\n～\na\n', ['a', '😀', '～'])).toEqual({
      kind: 'order',
      line: 3,
      before: '😀',
      received: '～',
    });
  });

  it('compares lines that lie in two blocks, or in more', async () => {
    const long = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(90_000) + 'x'.repeat(300_000));
    const input = `${long.join('\n')}\n`;
    expect(await differenceOf(SORTED, input, long)).toBeUndefined();
    expect(
      await differenceOf(
        SORTED,
        input,
        [2, 3, 4, 1, 0].map((at) => long[at] as string),
      ),
    ).toMatchObject({
      kind: 'order',
      line: 4,
    });
    const short = Array.from({ length: 60_000 }, (_, at) => `line ${String(at).padStart(6, '0')}`);
    expect(await differenceOf(SORTED, `${short.join('\n')}\n`, short)).toBeUndefined();
  });

  it('names the line that is lost, with its place in the input', async () => {
    expect(await differenceOf(SORTED, 'b\nlast\na\n', ['a', 'b'])).toEqual({
      kind: 'lines',
      expected: 3,
      received: 2,
      missing: { text: 'last', line: 2 },
    });
  });

  it('names the line that is there twice', async () => {
    expect(await differenceOf(SORTED, 'a\nb\n', ['a', 'a', 'b'])).toEqual({
      kind: 'lines',
      expected: 2,
      received: 3,
      extra: { text: 'a', line: 2, times: 2 },
    });
  });

  it('names one among many thousands', async () => {
    const all = Array.from({ length: 50_000 }, (_, at) => `line ${String(at).padStart(6, '0')}`);
    const difference = await differenceOf(SORTED, `${all.join('\n')}\n`, all.toSpliced(33_333, 1));
    expect(difference).toMatchObject({ missing: { text: 'line 033333', line: 33_334 } });
  });
});

describe('what has to come out distinct', () => {
  it('is each line once, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (all) => {
        expect(await differenceOf(DISTINCT, `${all.join('\n')}\n`, [...new Set(all)].reverse())).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('names a line that came twice', async () => {
    expect(await differenceOf(DISTINCT, 'a\nb\na\n', ['a', 'b', 'a'])).toMatchObject({
      extra: { text: 'a', line: 3, times: 2 },
    });
  });

  it('names a line that was cut within a character', async () => {
    const difference = await differenceOf(DISTINCT, 'a\nb😀\n', ['a', 'b\ufffd\ufffd']);
    expect(difference).toMatchObject({ expected: 2, received: 2 });
  });
});

describe('what an oracle has folded', () => {
  it('may come in any order', async () => {
    expect(await differenceOf(counting('any'), 'a\nb\na', ['b\t1', 'a\t2'])).toBeUndefined();
    expect(await differenceOf(counting('any'), 'a\nb\na', ['b\t1', 'a\t1'])).toMatchObject({
      missing: { text: 'a\t2' },
      extra: { text: 'a\t1', line: 2, times: 1 },
    });
  });

  it('or in that of the oracle', async () => {
    expect(await differenceOf(counting('exact'), 'a\nb\na', ['a\t2', 'b\t1'])).toBeUndefined();
    expect(await differenceOf(counting('exact'), 'a\nb\na', ['b\t1', 'a\t2'])).toEqual({
      kind: 'line',
      line: 1,
      expected: 'a\t2',
      received: 'b\t1',
    });
    expect(await differenceOf(counting('exact'), 'a\nb\na', ['a\t2'])).toEqual({
      kind: 'line',
      line: 2,
      expected: 'b\t1',
      received: undefined,
    });
  });

  it('and the first line that differs is found behind the first block', async () => {
    const all = Array.from({ length: 200_000 }, (_, at) => `line ${at}`);
    const right = all.map((text) => `${text}\t1`);
    expect(await differenceOf(counting('exact'), all.join('\n'), right)).toBeUndefined();
    expect(await differenceOf(counting('exact'), all.join('\n'), right.with(150_000, 'x'))).toEqual({
      kind: 'line',
      line: 150_001,
      expected: 'line 150000\t1',
      received: 'x',
    });
  });
});
