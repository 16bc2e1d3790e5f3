/** Is what was yielded what has to come out? In constant memory, whatever the size. */
import { createDigester, hashLine, lanes, sameDigest } from '../scale/digest.ts';
import type { Difference } from '../scale/report.ts';
import { compareFiles } from './compareFiles.ts';
import type { Reader, Wanted } from './expected.ts';
import { explain } from './explain.ts';
import { readLines } from './readLines.ts';

/** @returns `undefined` when they agree */
export async function compare(wanted: Wanted, output: string, going: Reader): Promise<Difference | undefined> {
  const { kind } = wanted.expected;
  if (kind === 'folded' && wanted.expected.order === 'exact') return compareFiles(wanted.source.folded, output, going);
  const digester = createDigester();
  let fallen: Difference | undefined;
  const before = createKept();
  let [first, second] = [Number.NaN, Number.NaN];
  const reading = { clean: false, ...going, onGone: before.keep };
  await readLines(output, reading, (bytes, start, end, number) => {
    hashLine(bytes, start, end);
    digester.add();
    if (kind !== 'sorted' || fallen !== undefined) return;
    // The line before again: there is nothing to compare.
    if (lanes.first === first && lanes.second === second) return;
    ({ first, second } = lanes);
    if (number > 1 && before.isGreater(bytes, start, end)) {
      const received = bytes.toString('utf8', start, end);
      fallen = { kind: 'order', line: number, before: before.text(), received };
    }
    before.set(bytes, start, end);
  });
  if (fallen !== undefined) return fallen;
  return sameDigest(wanted.digest, digester.digest()) ? undefined : explain(wanted, output, going);
}

/**
 * The line before: in the block where it was read, and kept when that goes. Lines that differ mostly do so in their first
 * bytes, where a loop is faster than a call.
 */
function createKept() {
  let kept: Buffer = Buffer.alloc(1_024);
  let bytes = kept;
  let start = 0;
  let end = 0;
  return {
    set: (of: Buffer, from: number, to: number) => {
      bytes = of;
      start = from;
      end = to;
    },
    keep: () => {
      if (end - start > kept.length) kept = Buffer.alloc(2 * (end - start));
      end = bytes.copy(kept, 0, start, end);
      bytes = kept;
      start = 0;
    },
    isGreater: (other: Buffer, from: number, to: number) => {
      const length = Math.min(end - start, to - from);
      for (let at = 0; at < length; at++) {
        const difference = (bytes[start + at] as number) - (other[from + at] as number);
        if (difference !== 0) return difference > 0;
      }
      return end - start > to - from;
    },
    text: () => bytes.toString('utf8', start, end),
  };
}
