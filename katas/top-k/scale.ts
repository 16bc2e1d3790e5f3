/** The large file of this kata, and what its streaming round may use for it. */
import type { Fold, InputBox, InputFile, Scale } from '../../runner/kata.ts';
import { byRank, type Counted } from './ranking.ts';

/** In the midst of many keys with the same count, whatever the size of the file: 358 of them at 16 MiB, 128 at 64. */
const K = 1_500;

/** One line is three tenths of the file; of the others six tenths are new, so that a Map of them does not fit. */
export const topKStreamScale: Scale<readonly [lines: InputFile, k: number, box: InputBox]> = {
  dataset: {
    kind: 'lines',
    seed: 201,
    keys: { fresh: 0.6, repeats: 'zipf', hot: 0.3 },
    dirt: { crlf: 0.05, blank: 0.001, long: { share: 0.000_01, bytes: 150_000 }, mark: true, openEnd: true },
  },
  budget: { memoryMiB: 64, tempDisk: 1.5, openFiles: 64, passes: 1 },
  expected: {
    kind: 'folded',
    order: 'exact',
    oracle: () => ranking(K),
    parts: { keyOf: (line) => line, join: (results) => firstOf(results.map(parsed), K) },
  },
  args: (lines, box) => [lines, K, box],
};

/** Counts every key. Only those that reach the k-th count are ranked: most keys come once, and those are millions. */
function ranking(k: number): Fold {
  const counts = new Map<string, number>();
  return {
    take: (line) => {
      if (line !== '') counts.set(line, (counts.get(line) ?? 0) + 1);
    },
    end: () => {
      const least = Uint32Array.from(counts.values()).sort().at(-k) ?? 0;
      const best: readonly Counted[] = [...counts].filter(([, count]) => count >= least);
      return firstOf(best, k);
    },
  };
}

function firstOf(counted: readonly Counted[], k: number): readonly string[] {
  return counted
    .toSorted(byRank)
    .slice(0, k)
    .map(([key, count]) => `${key}\t${count}`);
}

function parsed(line: string): Counted {
  const tab = line.lastIndexOf('\t');
  return [line.slice(0, tab), Number(line.slice(tab + 1))];
}
