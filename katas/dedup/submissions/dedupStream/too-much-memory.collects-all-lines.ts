// Makes a list of the lines before anything else, list(file) in Python: round 1 then does the rest.
import type { Box } from '#kata';

export function dedupStream(lines: Iterable<string>, _box: Box): Iterable<string> {
  const all = [...clean(lines)];
  return new Set(all);
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
