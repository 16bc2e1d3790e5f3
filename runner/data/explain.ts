/** Names a line that is missing or too many, when all that is known is that two digests differ. */
import { hashLine, lanes } from '../scale/digest.ts';
import type { Difference } from '../scale/report.ts';
import { eachExpected, type Reader, type Wanted } from './expected.ts';
import { type OnLine, readLines } from './readLines.ts';

/** Lines that share a bucket are looked at one by one: some hundred. */
const LINES_A_BUCKET = 256;
const BUCKETS_MOST = 1 << 20;

/** In constant memory: first by buckets of a hash, then the lines of one bucket that differs. */
export async function explain(wanted: Wanted, output: string, going: Reader): Promise<Difference> {
  const eachReceived = (onLine: OnLine) => readLines(output, { clean: false, ...going }, onLine);
  const eachWanted = (onLine: OnLine) => eachExpected(wanted.expected, wanted.source, going, onLine);
  const buckets = bucketsFor(wanted.digest.lines);

  const sums = new Float64Array(buckets);
  const add = (sign: number) => (bytes: Buffer, start: number, end: number) => {
    hashLine(bytes, start, end);
    const at = lanes.first & (buckets - 1);
    // Never 0, and exact: below 2^32 each, so that 2^20 of them stay below 2^53.
    sums[at] = (sums[at] as number) + sign * (lanes.second + 1);
  };
  let received = 0;
  await eachWanted(add(1));
  await eachReceived((bytes, start, end) => {
    received++;
    add(-1)(bytes, start, end);
  });
  const bucket = sums.findIndex((sum) => sum !== 0);
  const { missing, ...found } = await namedIn(bucket, buckets, eachWanted, eachReceived);
  const named = wanted.expected.kind === 'folded' && missing !== undefined ? { text: missing.text } : missing;
  const lost = named === undefined ? {} : { missing: named };
  return { kind: 'lines', expected: wanted.digest.lines, received, ...lost, ...found };
}

type Each = (onLine: OnLine) => Promise<void>;

interface Named {
  readonly missing?: { readonly text: string; readonly line?: number };
  readonly extra?: { readonly text: string; readonly line: number; readonly times: number };
}

async function namedIn(bucket: number, buckets: number, eachWanted: Each, eachReceived: Each): Promise<Named> {
  const tally = new Map<string, { balance: number; wantedAt: number; receivedAt: number; received: number }>();
  const entry = (text: string) => {
    const known = tally.get(text) ?? { balance: 0, wantedAt: 0, receivedAt: 0, received: 0 };
    tally.set(text, known);
    return known;
  };
  const only = (onText: (text: string, number: number) => void): OnLine => {
    return (bytes, start, end, number) => {
      hashLine(bytes, start, end);
      if ((lanes.first & (buckets - 1)) === bucket) onText(bytes.toString('utf8', start, end), number);
    };
  };
  await eachWanted(
    only((text, number) => {
      const known = entry(text);
      known.balance++;
      if (known.wantedAt === 0) known.wantedAt = number;
    }),
  );
  await eachReceived(
    only((text, number) => {
      const known = entry(text);
      known.balance--;
      known.received++;
      known.receivedAt = number;
    }),
  );
  const missing = [...tally].find(([, { balance }]) => balance > 0);
  const extra = [...tally].find(([, { balance }]) => balance < 0);
  return {
    ...(missing === undefined ? {} : { missing: { text: missing[0], line: missing[1].wantedAt } }),
    ...(extra === undefined ? {} : { extra: { text: extra[0], line: extra[1].receivedAt, times: extra[1].received } }),
  };
}

function bucketsFor(lines: number): number {
  return Math.min(BUCKETS_MOST, 1 << Math.max(0, 32 - Math.clz32(Math.ceil(lines / LINES_A_BUCKET))));
}
