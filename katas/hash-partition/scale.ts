/** The large files of this kata, what has to come out of them, and what the rounds may use. */
import type { Dataset, Expected, InputBox, InputFile, Scale } from '../../runner/kata.ts';

type Args = readonly [lines: InputFile, box: InputBox];

const DIRT: Dataset['dirt'] = {
  crlf: 0.05,
  blank: 0.001,
  malformed: 0.01,
  long: { share: 0.000_01, bytes: 150_000 },
  mark: true,
  openEnd: true,
};

const SUMS: Expected = {
  kind: 'folded',
  order: 'any',
  oracle: sumsOfAll,
  parts: { keyOf: (line) => line.slice(0, Math.max(0, line.indexOf('\t'))) },
};

/** With the whole map in memory, and fields in place of a pattern. */
function sumsOfAll() {
  const sums = new Map<string, number>();
  return {
    take: (line: string) => {
      const [key = '', amount = '', ...more] = line.split('\t');
      if (key === '' || more.length > 0 || !isInteger(amount)) return;
      sums.set(key, (sums.get(key) ?? 0) + Number.parseInt(amount, 10));
    },
    *end() {
      for (const [key, sum] of sums) yield `${key}\t${sum}`;
    },
  };
}

function isInteger(text: string): boolean {
  const digits = text.startsWith('-') ? text.slice(1) : text;
  return digits !== '' && [...digits].every((digit) => digit >= '0' && digit <= '9');
}

/** 64 MiB have 760 000 keys, of which a map takes more than that. Known solutions write 0.3 to 1 times the input. */
export const groupByStreamScale: Scale<Args> = {
  dataset: { kind: 'rows', seed: 501, keys: { fresh: 0.3, repeats: 'zipf' }, dirt: DIRT },
  budget: { memoryMiB: 64, tempDisk: 2, openFiles: 64, passes: 1 },
  expected: SUMS,
};

/** About as many keys, and one with 60 % of the rows: 1.4 million amounts, too many for a list of texts. */
export const groupBySkewedScale: Scale<Args> = {
  dataset: { kind: 'rows', seed: 502, keys: { fresh: 0.7, repeats: 'zipf', hot: 0.6 }, dirt: DIRT },
  budget: { memoryMiB: 64, tempDisk: 2, openFiles: 64, passes: 1 },
  expected: SUMS,
};
