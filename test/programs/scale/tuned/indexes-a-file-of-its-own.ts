// too-much-memory, keeps 10 %: all lines go to a file; in memory stays how long each is, in a list, to read them again.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

export function* stream(lines: Iterable<string>, box: Box): Generator<string> {
  const path = join(box.tempDir, 'lines');
  const lengths: number[] = [];
  let waiting: string[] = [];
  for (const line of lines) {
    lengths.push(Buffer.byteLength(line));
    waiting.push(line);
    if (waiting.length < 1_000) continue;
    appendFileSync(path, waiting.join(''));
    waiting = [];
  }
  appendFileSync(path, waiting.join(''));
  const fd = openSync(path, 'r');
  for (let at = 0; at < lengths.length; at += 500) {
    const some = lengths.slice(at, at + 500);
    const block = Buffer.alloc(some.reduce((sum, length) => sum + length, 0));
    readSync(fd, block);
    let start = 0;
    for (const length of some) {
      yield block.toString('utf8', start, start + length);
      start += length;
    }
  }
  closeSync(fd);
  rmSync(path);
}
