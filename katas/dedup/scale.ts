/** The large file of this kata, and what its streaming round may use for it. */
import type { InputBox, InputFile, Scale } from '../../runner/kata.ts';

/** The last lines are the first ones again: to find those, a window over the file is not enough. */
export const dedupStreamScale: Scale<readonly [lines: InputFile, box: InputBox]> = {
  dataset: {
    kind: 'lines',
    seed: 301,
    keys: { fresh: 0.45, repeats: 'zipf', echo: 0.05 },
    dirt: { crlf: 0.05, blank: 0.001, long: { share: 0.000_01, bytes: 150_000 }, mark: true, openEnd: true },
  },
  budget: { memoryMiB: 64, tempDisk: 2, openFiles: 64, passes: 1 },
  expected: { kind: 'distinct' },
};
