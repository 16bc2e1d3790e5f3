/** The large files of this kata, and what the rounds may use for them. */
import type { Dataset, InputBox, InputFile, Scale } from '../../runner/kata.ts';

type Args = readonly [lines: InputFile, box: InputBox];

/** Some lines come often, most once; a few are far longer than a block that is read at once. */
const LINES: Dataset = {
  kind: 'lines',
  seed: 401,
  keys: { fresh: 0.7, repeats: 'zipf' },
  dirt: { crlf: 0.05, blank: 0.001, long: { share: 0.000_01, bytes: 150_000 }, mark: true, openEnd: true },
};

export const externalSortScale: Scale<Args> = {
  dataset: LINES,
  // Up to some 300 MiB all runs can be merged at once; beyond, a second pass is due, and disk for it.
  budget: { memoryMiB: 64, tempDisk: 2.2, openFiles: 32, passes: 1 },
  expected: { kind: 'sorted' },
};

export const externalSortFewFilesScale: Scale<Args> = {
  dataset: LINES,
  budget: { memoryMiB: 64, tempDisk: 2.2, openFiles: 16, passes: 1 },
  // A quarter of the budget, so that 64 MiB already give more runs than there may be open files.
  boxMiB: 16,
  expected: { kind: 'sorted' },
};
