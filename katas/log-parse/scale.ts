/** The large file of this kata, and what its streaming round may use for it. */
import type { Fold, InputFile, Scale } from '../../runner/kata.ts';
import { readLine } from './read.ts';

/**
 * The paths get more with the file, but slowly: 1 000 in 64 MiB, 160 000 in 10 GiB. Their sums have to fit into memory, a
 * part of each line does not. The round has no box, so nothing may be written.
 */
export const summariseScale: Scale<readonly [lines: InputFile]> = {
  dataset: {
    kind: 'log',
    seed: 501,
    keys: { fresh: 0.002, repeats: 'zipf' },
    dirt: {
      crlf: 0.05,
      blank: 0.001,
      malformed: 0.01,
      long: { share: 0.000_01, bytes: 150_000 },
      mark: true,
      openEnd: true,
    },
  },
  budget: { memoryMiB: 64, tempDisk: 0, openFiles: 0, passes: 1 },
  expected: { kind: 'folded', order: 'exact', oracle: sums },
  args: (lines) => [lines],
};

/** The sums of each path, ordered by its UTF-8 bytes, then the count of the lines that are malformed. */
function sums(): Fold {
  const paths = new Map<string, { requests: number; bytes: number }>();
  let malformed = 0;
  return {
    take: (line) => {
      if (line === '') return;
      const row = readLine(line);
      if (row === null) {
        malformed++;
        return;
      }
      const path = row.path.replace(/\?.*/s, '');
      const { requests, bytes } = paths.get(path) ?? { requests: 0, bytes: 0 };
      paths.set(path, { requests: requests + 1, bytes: bytes + row.bytes });
    },
    end: function* () {
      const inOrder = [...paths].sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
      for (const [path, { requests, bytes }] of inOrder) yield `${path}\t${requests}\t${bytes}`;
      yield `malformed\t${malformed}`;
    },
  };
}
