// Reads the file once to learn its size and choose how many parts, and then again: a pipe can be read only once.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

export function* dedupStream(lines: Iterable<string>, box: Box): Generator<string> {
  let size = 0;
  for (const line of lines) size += 2 * line.length + 64;
  const count = Math.min(1024, Math.ceil(size / (box.memoryMiB * 2 ** 18)));
  const paths = Array.from({ length: count }, (_, part) => join(box.tempDir, `part-${part}`));
  const waiting = paths.map(() => '');
  const flush = (part: number) => {
    appendFileSync(paths[part]!, waiting[part]!);
    waiting[part] = '';
  };
  for (const line of clean(lines)) {
    const part = hash(line) % paths.length;
    waiting[part] += `${line}\n`;
    if (waiting[part]!.length > (box.memoryMiB * 2 ** 16) / count) flush(part);
  }
  for (const [part, path] of paths.entries()) {
    flush(part);
    yield* new Set(readLines(path));
    rmSync(path);
  }
}

/** A byte-order mark at the start and a `\r` at the end of a line are not data. */
function* clean(lines: Iterable<string>): Generator<string> {
  let first = true;
  for (const line of lines) {
    const start = first && line.startsWith('\uFEFF') ? 1 : 0;
    first = false;
    yield line.slice(start, line.endsWith('\r') ? -1 : undefined);
  }
}

function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(4096);
  let cut = Buffer.alloc(0);
  for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
    const data = Buffer.concat([cut, chunk.subarray(0, size)]);
    let start = 0;
    for (let end = data.indexOf('\n'); end !== -1; end = data.indexOf('\n', start)) {
      yield data.toString('utf8', start, end);
      start = end + 1;
    }
    cut = data.subarray(start);
  }
  closeSync(file);
}

function hash(text: string): number {
  let value = 0;
  for (let place = 0; place < text.length; place += 1) value = (Math.imul(value, 31) + text.charCodeAt(place)) >>> 0;
  return value;
}
