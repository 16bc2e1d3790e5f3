/** Takes what it is given only once: empties the list, leaves a file in the box. What is used already makes it throw. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '../../runner/kata.ts';

export function list(items: number[]): number {
  if (items.length === 0) throw new Error('this list is used');
  return items.splice(0).length;
}

export function box(given: Box): void {
  if (readdirSync(given.tempDir).length > 0) throw new Error('this box is used');
  writeFileSync(join(given.tempDir, 'used'), '');
}

export function* lazily(rounds: number): Generator<number> {
  for (let round = 0; round < rounds; round++) yield round;
  throw new Error('read to its end');
}
