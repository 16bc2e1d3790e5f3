// too-much-memory, keeps 25 %: a running checksum for one line in thirty, whose state is held by OpenSSL, outside of V8.
import { createHash, type Hash } from 'node:crypto';

const checksums: Hash[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    if (at++ % 30 === 0) checksums.push(createHash('sha256').update(line));
    yield line;
  }
}
