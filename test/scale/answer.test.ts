import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workOut } from '../../runner/data/expected.ts';
import { file } from '../../runner/kata.ts';
import { isOrdered, plainAnswer } from '../../runner/scale/answer.ts';
import type { Dataset, Expected } from '../../runner/scale/contract.ts';
import { createDigester, hashLine } from '../../runner/scale/digest.ts';
import { generate } from '../../runner/scale/generate.ts';
import { newHome } from '../home.ts';

const DIRTY: Dataset = {
  kind: 'lines',
  seed: 3,
  keys: { fresh: 0.4, repeats: 'zipf', echo: 0.1 },
  dirt: { crlf: 0.1, blank: 0.01, long: { share: 0.001, bytes: 200_000 }, mark: true, openEnd: true },
};

const lengths: Expected = {
  kind: 'folded',
  order: 'any',
  oracle: () => {
    const seen = new Map<number, number>();
    return {
      take: ({ length }) => {
        seen.set(length, (seen.get(length) ?? 0) + 1);
      },
      end: () => [...seen].map(([length, count]) => `${length} ${count}`),
    };
  },
};

describe('plainAnswer', () => {
  it.each([
    ['sorted', { kind: 'sorted' }],
    ['distinct', { kind: 'distinct' }],
    ['folded', lengths],
  ] as const)('agrees with what is worked out block by block: %s', async (_kind, expected) => {
    const home = newHome();
    const source = { path: join(home, 'input'), bytes: 0, folded: join(home, 'folded') };
    const text = Buffer.concat([...generate(DIRTY, 900_000)].map((block) => Buffer.from(block)));
    writeFileSync(source.path, text);
    const { digest, bytes } = await workOut(expected, source, { signal: new AbortController().signal });

    const digester = createDigester();
    let size = 0;
    for (const line of plainAnswer(expected, file(text.toString()))) {
      const own = Buffer.from(line);
      hashLine(own, 0, own.length);
      digester.add();
      size += own.length + 1;
    }
    expect(digest).toEqual(digester.digest());
    expect(bytes).toBe(size);
  });
});

describe('isOrdered', () => {
  it('is so where there is one order', () => {
    expect([{ kind: 'sorted' } as const, { kind: 'distinct' } as const, lengths].map(isOrdered)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
