/** A dataset's file: how it is written, and how one is told from a damaged one. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { Dataset } from '../scale/contract.ts';
import { generate } from '../scale/generate.ts';
import type { Made } from '../store.ts';
import type { Going } from './large.ts';
import { turn } from './readLines.ts';

/** Of a file's start and end: reading them takes no time, and a file that was cut off or overwritten differs there. */
const END_BYTES = 1 << 16;

const BLOCK = 1 << 20;

/** Block by block, with a turn for others after each. */
export async function writeDataset(
  path: string,
  dataset: Dataset,
  bytes: number,
  { signal, onMove }: Going,
): Promise<void> {
  const fd = openSync(path, 'w');
  try {
    let written = 0;
    for (const block of generate(dataset, bytes)) {
      signal.throwIfAborted();
      for (let done = 0; done < block.length; ) done += writeSync(fd, block, done, block.length - done);
      written += block.length;
      onMove({ doing: 'making the file', done: Math.min(1, written / bytes) });
      await turn();
    }
  } finally {
    closeSync(fd);
  }
}

/** Whether the file is there and looks as it did when it was made. */
export function looksWhole(path: string, known: Made): boolean {
  if (!existsSync(path)) return false;
  const { bytes, ends } = measure(path);
  return bytes === known.bytes && ends === known.ends;
}

export function measure(path: string): Pick<Made, 'bytes' | 'ends'> {
  const fd = openSync(path, 'r');
  try {
    const bytes = statSync(path).size;
    const hash = createHash('sha256');
    const block = Buffer.alloc(END_BYTES);
    for (const at of [0, Math.max(0, bytes - END_BYTES)]) {
      hash.update(block.subarray(0, readSync(fd, block, 0, END_BYTES, at)));
    }
    return { bytes, ends: hash.digest('hex') };
  } finally {
    closeSync(fd);
  }
}

/** Of all of it: as much work as half a run on it. */
export async function sha256(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const block = Buffer.alloc(BLOCK);
  const fd = openSync(path, 'r');
  try {
    for (;;) {
      signal.throwIfAborted();
      const count = readSync(fd, block);
      if (count === 0) return hash.digest('hex');
      hash.update(block.subarray(0, count));
      await turn();
    }
  } finally {
    closeSync(fd);
  }
}
