// Streams the lines, so it looks safe: but the Set holds every distinct line of the file.
import type { Box } from '#kata';

export function* dedupStream(lines: Iterable<string>, _box: Box): Generator<string> {
  const seen = new Set<string>();
  for (const line of clean(lines)) {
    if (seen.has(line)) continue;
    seen.add(line);
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
