// Starts a new Set when the old one is full: a line whose repeat comes in a later batch is there twice.
import type { Box } from '#kata';

export function* dedupStream(lines: Iterable<string>, box: Box): Generator<string> {
  const seen = new Set<string>();
  let room = box.memoryMiB * 2 ** 19;
  for (const line of clean(lines)) {
    if (seen.has(line)) continue;
    if (room < 0) {
      seen.clear();
      room = box.memoryMiB * 2 ** 19;
    }
    seen.add(line);
    room -= 2 * line.length + 64;
    yield line;
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
