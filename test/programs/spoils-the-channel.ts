/** Writes a few bytes to the judge's own channel, too few to be a message. */
import { writeSync } from 'node:fs';

export function run(sin: boolean): unknown {
  if (sin) writeSync(3, Buffer.alloc(3));
  return [process.pid, process.cwd()];
}
