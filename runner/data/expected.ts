/** What has to come out for a file: made from the file itself, by the simplest means, without any of the known solutions. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Expected } from '../scale/contract.ts';
import { createDigester, type Digest, hashLine, lanes } from '../scale/digest.ts';
import { createSeen } from '../scale/seen.ts';
import { type OnLine, type Reading, readLines, turn } from './readLines.ts';

export interface Source {
  /** The dataset. */
  readonly path: string;
  readonly bytes: number;
  /** Where what a fold yields is kept: one line after another. */
  readonly folded: string;
}

/** Who reads: when to stop, and who is told. */
export type Reader = Pick<Reading, 'signal' | 'onRead'>;

export interface Wanted {
  readonly expected: Expected;
  readonly source: Source;
  readonly digest: Digest;
}

/** What has to come out: its digest, and how many bytes it is, each line with its `\n`. */
export interface Answered {
  readonly digest: Digest;
  readonly bytes: number;
}

/** Writes the folded result, where there is one, and digests what has to come out. */
export async function workOut(expected: Expected, source: Source, going: Reader): Promise<Answered> {
  if (expected.kind === 'folded') await fold(expected, source, going);
  const digester = createDigester();
  let bytes = 0;
  await eachExpected(expected, source, going, (buffer, start, end) => {
    hashLine(buffer, start, end);
    digester.add();
    bytes += end - start + 1;
  });
  return { digest: digester.digest(), bytes };
}

/** Every line that has to come out; for `sorted` and `distinct` with its number in the input, and in that order. */
export async function eachExpected(
  expected: Expected,
  { path, bytes, folded }: Source,
  going: Reader,
  onLine: OnLine,
): Promise<void> {
  switch (expected.kind) {
    case 'sorted':
      return readLines(path, { clean: true, ...going }, onLine);
    case 'distinct':
      return eachDistinct(path, bytes, going, onLine);
    case 'folded':
      return readLines(folded, { clean: false, ...going }, onLine);
  }
}

/** One pass for so many bytes of input, so that the fingerprints of a pass stay below 100 MiB even if no line repeats. */
const BYTES_A_PASS = 512 * 2 ** 20;
const LINE_BYTES = 64;

/**
 * By fingerprints of 64 bits: for 5 million lines the odds that two of them share one are 1 in 10^6, once and for
 * all, as a seed always gives the same file.
 */
async function eachDistinct(path: string, bytes: number, going: Reader, onLine: OnLine): Promise<void> {
  const passes = Math.max(1, Math.ceil(bytes / BYTES_A_PASS));
  for (let pass = 0; pass < passes; pass++) {
    const seen = createSeen(bytes / passes / LINE_BYTES);
    await readLines(path, { clean: true, ...going }, (buffer, start, end, number) => {
      hashLine(buffer, start, end);
      if (passes > 1 && lanes.second % passes !== pass) return;
      if (seen.add(lanes.first, lanes.second)) onLine(buffer, start, end, number);
    });
  }
}

type Folded = Extract<Expected, { kind: 'folded' }>;

/** Some 12 million keys, where each row of 26 bytes may have a new one in three. */
const BYTES_A_FOLD = 2 ** 30;

async function fold({ oracle, parts }: Folded, { path, bytes, folded }: Source, going: Reader): Promise<void> {
  const count = parts === undefined ? 1 : Math.max(1, Math.ceil(bytes / BYTES_A_FOLD));
  const results: string[] = [];
  const fd = openSync(folded, 'w');
  try {
    for (let part = 0; part < count; part++) {
      const own = oracle();
      await readLines(path, { clean: true, ...going }, (buffer, start, end) => {
        const line = buffer.toString('utf8', start, end);
        if (parts === undefined || count === 1 || partOf(parts.keyOf(line), count) === part) own.take(line);
      });
      if (parts?.join === undefined) await writeLines(fd, own.end(), going.signal);
      else results.push(...own.end());
    }
    if (parts?.join !== undefined) await writeLines(fd, parts.join(results), going.signal);
  } finally {
    closeSync(fd);
  }
}

function partOf(key: string, count: number): number {
  const bytes = Buffer.from(key);
  hashLine(bytes, 0, bytes.length);
  return lanes.second % count;
}

const LINES_A_WRITE = 8_192;

async function writeLines(fd: number, lines: Iterable<string>, signal: AbortSignal): Promise<void> {
  let waiting: string[] = [];
  for (const line of lines) {
    waiting.push(line);
    if (waiting.length < LINES_A_WRITE) continue;
    writeSync(fd, `${waiting.join('\n')}\n`);
    waiting = [];
    signal.throwIfAborted();
    await turn();
  }
  if (waiting.length > 0) writeSync(fd, `${waiting.join('\n')}\n`);
}
