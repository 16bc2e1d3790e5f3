/** Is what was yielded what has to come out? In constant memory, whatever the size. */
import { createDigester, hashLine, sameDigest } from '../scale/digest.ts';
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
  await readLines(output, { clean: false, ...going }, (bytes, start, end, number) => {
    hashLine(bytes, start, end);
    digester.add();
    if (kind !== 'sorted' || fallen !== undefined) return;
    if (number > 1 && before.compare(bytes, start, end) > 0) {
      const received = bytes.toString('utf8', start, end);
      fallen = { kind: 'order', line: number, before: before.text(), received };
    }
    before.keep(bytes, start, end);
  });
  if (fallen !== undefined) return fallen;
  return sameDigest(wanted.digest, digester.digest()) ? undefined : explain(wanted, output, going);
}

/** The line before, which may have been in the block before. */
function createKept() {
  let kept: Buffer = Buffer.alloc(1_024);
  let length = 0;
  return {
    keep: (bytes: Buffer, start: number, end: number) => {
      length = end - start;
      if (length > kept.length) kept = Buffer.alloc(2 * length);
      bytes.copy(kept, 0, start, end);
    },
    compare: (bytes: Buffer, start: number, end: number) => kept.compare(bytes, start, end, 0, length),
    text: () => kept.toString('utf8', 0, length),
  };
}
