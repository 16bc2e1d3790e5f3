/** The large file of top-k is there for its ties: many keys share the count of the last place, and not all of them stay. */
import { expect, it } from 'vitest';
import { topKStreamScale } from '../../katas/top-k/scale.ts';
import { generate } from '../../runner/scale/generate.ts';

const BYTES = 16 * 2 ** 20;

it('many keys have the count of the last place', () => {
  const { dataset, expected } = topKStreamScale;
  if (expected.kind !== 'folded') throw new Error('the answer of top-k is folded');
  const blocks = [...generate(dataset, BYTES)].map((block) => Buffer.from(block));
  const lines = Buffer.concat(blocks)
    .toString()
    .replace(/^\uFEFF/, '')
    .split('\n');
  const keys = lines.map((line) => line.replace(/\r$/, ''));

  const fold = expected.oracle();
  for (const key of keys) fold.take(key);
  const countOf = (line: string) => Number(line.slice(line.lastIndexOf('\t') + 1));
  const answer = [...fold.end()].map(countOf);
  const last = answer.at(-1);

  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const tied = [...counts.values()].filter((count) => count === last).length;
  const kept = answer.filter((count) => count === last).length;
  expect(kept).toBeGreaterThan(10);
  expect(tied - kept).toBeGreaterThan(10);
});
