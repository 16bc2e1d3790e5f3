// verdict: time-limit | holds: watcher
/** Reads what its judge says next. */
import { readSync } from 'node:fs';

export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  readSync(3, Buffer.alloc(1));
  return 'read';
}
