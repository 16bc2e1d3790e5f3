/** Writes to the judge's own channel what it takes for a right answer, with a token of its own making. */
import { writeSync } from 'node:fs';
import { serialize } from 'node:v8';

export function run(sin: boolean): unknown {
  if (!sin) return [process.pid, process.cwd()];
  const payload = serialize({ kind: 'call-ended', outcome: { kind: 'returned', value: undefined } });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(payload.length);
  writeSync(3, Buffer.concat([length, Buffer.alloc(16, 7), payload]));
  return 'something else';
}
