// Splits a file that is still too large again by the same hash: all its lines go to one file, for ever.
import { appendFileSync, closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

export function* dedupStream(lines: Iterable<string>, box: Box): Generator<string> {
  let made = 0;
  const split = (source: Iterable<string>): string[] => {
    const paths = Array.from({ length: 16 }, (_, part) => join(box.tempDir, `part-${made + part}`));
    made += paths.length;
    for (const path of paths) appendFileSync(path, '');
    for (const line of source) appendFileSync(paths[hash(line) % paths.length]!, `${line}\n`);
    return paths;
  };
  const todo = split(clean(lines));
  for (let path = todo.pop(); path; path = todo.pop()) {
    if (statSync(path).size < box.memoryMiB * 2 ** 19) yield* new Set(readLines(path));
    else todo.push(...split(readLines(path)));
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
