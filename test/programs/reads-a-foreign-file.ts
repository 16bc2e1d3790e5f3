/** Reads a file that is none of its business: the program that runs Node. */
import { readFileSync } from 'node:fs';

export function run(sin: boolean): unknown {
  return sin ? readFileSync(process.execPath).length : [process.pid, process.cwd()];
}
