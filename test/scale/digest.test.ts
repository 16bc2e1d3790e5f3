import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDigester, type Digest, hashLine, sameDigest } from '../../runner/scale/digest.ts';
import { createSeen } from '../../runner/scale/seen.ts';

function digestOf(lines: readonly string[]): Digest {
  const digester = createDigester();
  for (const line of lines) {
    const bytes = Buffer.from(line);
    hashLine(bytes, 0, bytes.length);
    digester.add();
  }
  return digester.digest();
}

const lines = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 20 });
const place = fc.nat(1_000);

describe('a digest of lines', () => {
  it('is the same in any order', () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(sameDigest(digestOf(all), digestOf([...all].sort()))).toBe(true);
      }),
    );
  });

  it('is another one when a line is missing, doubled or changed', () => {
    fc.assert(
      fc.property(lines, place, (all, at) => {
        const index = at % all.length;
        const whole = digestOf(all);
        expect(sameDigest(whole, digestOf(all.toSpliced(index, 1)))).toBe(false);
        expect(sameDigest(whole, digestOf([...all, all[index] as string]))).toBe(false);
        expect(sameDigest(whole, digestOf(all.with(index, `${all[index]}x`)))).toBe(false);
      }),
    );
  });

  it('tells one line doubled and another one lost from neither', () => {
    expect(sameDigest(digestOf(['a', 'b']), digestOf(['a', 'a']))).toBe(false);
  });

  it.each([
    ['ab', 'ba'],
    ['', '\0'],
    ['abcd', 'abcde'],
    ['é', 'e\u0301'],
  ])('tells %j from %j', (one, other) => {
    expect(sameDigest(digestOf([one]), digestOf([other]))).toBe(false);
  });

  it('stays exact for more lines than one sum has room for', () => {
    const many = Array.from({ length: 3_000_000 / 100 }, (_, at) => `line ${at}`);
    expect(sameDigest(digestOf([...many, ...many]), digestOf([...many, ...many.toReversed()]))).toBe(true);
  });
});

describe('a set of fingerprints', () => {
  it('knows what a Set knows, also while it grows', () => {
    const fingerprint = fc.tuple(fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(fc.array(fingerprint, { maxLength: 4_000, size: 'max' }), (all) => {
        const seen = createSeen(1);
        const known = new Set<string>();
        for (const [first, second] of all) {
          const isNew = !known.has(`${first} ${second}`);
          known.add(`${first} ${second}`);
          // 0 and 0 is taken for 0 and 1.
          if (first !== 0) expect(seen.add(first, second)).toBe(isNew);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('counts', () => {
    const seen = createSeen(1);
    for (let at = 0; at < 10_000; at++) seen.add(at, 7);
    for (let at = 0; at < 10_000; at++) seen.add(at, 7);
    expect(seen.size).toBe(10_000);
  });
});
