/** Writes beside its own directory. */
import { writeFileSync } from 'node:fs';

export function run(sin: boolean): unknown {
  if (sin) writeFileSync(`${process.cwd()}-stray`, 'here I was');
  return [process.pid, process.cwd()];
}
