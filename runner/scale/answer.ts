/** What has to come out for a text that fits in memory: a few plain lines, to hold the large way against. Pure. */
import type { Expected } from './contract.ts';

/** @param lines as they are read, with all that is not data */
export function plainAnswer(expected: Expected, lines: Iterable<string>): readonly string[] {
  const clean = [...lines].map((line, at) => line.replace(at === 0 ? /^\ufeff/ : '', '').replace(/\r$/, ''));
  switch (expected.kind) {
    case 'sorted':
      return clean.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
    case 'distinct':
      return [...new Set(clean)];
    case 'folded': {
      const fold = expected.oracle();
      for (const line of clean) fold.take(line);
      return [...fold.end()];
    }
  }
}

/** Whether the order of what is yielded matters. */
export function isOrdered(expected: Expected): boolean {
  return expected.kind === 'sorted' || (expected.kind === 'folded' && expected.order === 'exact');
}
