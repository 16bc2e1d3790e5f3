import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workOut } from '../../runner/data/expected.ts';
import type { Expected } from '../../runner/scale/contract.ts';
import { newHome } from '../home.ts';

const LINES = Array.from({ length: 500 }, (_, at) => `key ${(at * 7) % 61}`);
const GIB = 2 ** 30;

/** How often each line comes, and how many lines each oracle was given. */
function counting(parts?: Extract<Expected, { kind: 'folded' }>['parts']) {
  const taken: number[] = [];
  const expected: Expected = {
    kind: 'folded',
    order: 'any',
    oracle: () => {
      const counts = new Map<string, number>();
      const place = taken.push(0) - 1;
      return {
        take: (line) => {
          taken[place] = (taken[place] ?? 0) + 1;
          counts.set(line, (counts.get(line) ?? 0) + 1);
        },
        end: () => [...counts].map(([key, count]) => `${key}\t${count}`),
      };
    },
    ...(parts === undefined ? {} : { parts }),
  };
  return { expected, taken };
}

/** @param bytes what the file is said to have */
async function folded(expected: Expected, bytes: number): Promise<readonly string[]> {
  const home = newHome({ lines: `${LINES.join('\n')}\n` });
  const result = join(home, 'folded');
  const going = { signal: new AbortController().signal, onRead: () => {} };
  await workOut(expected, { path: join(home, 'lines'), bytes, folded: result }, going);
  return readFileSync(result, 'utf8').split('\n').slice(0, -1);
}

describe('what is folded', () => {
  it('is folded part by part of the keys when the file is large', async () => {
    const whole = counting();
    const divided = counting({ keyOf: (line) => line });
    const results = await folded(divided.expected, 3 * GIB);
    expect(results.toSorted()).toEqual((await folded(whole.expected, 3 * GIB)).toSorted());
    expect(divided.taken).toHaveLength(3);
    expect(divided.taken.reduce((sum, lines) => sum + lines)).toBe(LINES.length);
    expect(Math.max(...divided.taken)).toBeLessThan(LINES.length);
  });

  it('is folded at once when the file is small', async () => {
    const { expected, taken } = counting({ keyOf: (line) => line });
    await folded(expected, GIB);
    expect(taken).toEqual([LINES.length]);
  });

  it('is made one when there is a way to join the parts', async () => {
    const { expected } = counting({ keyOf: (line) => line, join: (results) => [`${results.length} keys`] });
    expect(await folded(expected, 3 * GIB)).toEqual(['61 keys']);
  });
});
