/** Writes a file of 16 MiB in each call, and leaves it. */
import { writeFileSync } from 'node:fs';

const chunk = Buffer.alloc(16 * 2 ** 20, 'x');

export function run(call: number): number {
  writeFileSync(String(call), chunk);
  return call;
}
