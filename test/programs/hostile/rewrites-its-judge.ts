// verdict: runtime-error | holds: watcher
/** Changes the program that the next child will run. */
import { appendFileSync } from 'node:fs';

export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  appendFileSync(process.argv[1] ?? '', '\nprocess.exit(0);');
  return 'written';
}
