// verdict: output-limit | holds: watcher, terminal
/** Prints more than any disk or memory would hold. */
import { writeSync } from 'node:fs';

export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  const megabyte = Buffer.alloc(2 ** 20, 'x');
  for (let times = 0; times < 10_240; times++) writeSync(1, megabyte);
  return 'printed';
}
