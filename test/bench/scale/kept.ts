/** All that was measured, as a file. */
import { writeFileSync } from 'node:fs';
import type { GeneratorRow } from './generators.ts';
import type { Overhead } from './overhead.ts';
import type { Race } from './race.ts';

export interface Kept {
  readonly machine: readonly string[];
  readonly races: readonly Race[];
  readonly overhead: readonly Overhead[];
  readonly generators: readonly GeneratorRow[];
  readonly misses: readonly string[];
}

export function writeKept(file: string, kept: Partial<Kept>): void {
  try {
    writeFileSync(file, `${JSON.stringify(kept)}\n`);
  } catch (error) {
    throw new Error(`--json ${file} can't be written: ${error instanceof Error ? error.message : error}`);
  }
}
