// Needs no disk: reads the file again for each part of the hashes, with a Set for that part alone.
import type { Box } from '#kata';

export function* dedupStream(lines: Iterable<string>, _box: Box): Generator<string> {
  const parts = 16;
  for (let part = 0; part < parts; part += 1) {
    const seen = new Set<string>();
    for (const line of clean(lines)) {
      if (hash(line) % parts !== part || seen.has(line)) continue;
      seen.add(line);
      yield line;
    }
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

function hash(text: string): number {
  let value = 0;
  for (let place = 0; place < text.length; place += 1) value = (Math.imul(value, 31) + text.charCodeAt(place)) >>> 0;
  return value;
}
