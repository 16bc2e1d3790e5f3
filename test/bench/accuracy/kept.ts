/** The file of observations. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Condition } from '../../accuracy/observation.ts';
import type { Series } from './series.ts';

/** What a run leaves behind: enough to score it again, by rules that did not exist then. */
export interface Kept {
  readonly machine: { readonly node: string; readonly platform: string; readonly cpus: number };
  readonly series: readonly Series[];
}

export function writeKept(file: string, kept: Kept): void {
  try {
    writeFileSync(file, JSON.stringify(kept));
  } catch (error) {
    throw new Error(`--json ${file} can't be written: ${error instanceof Error ? error.message : error}`);
  }
}

export function readKept(file: string): Kept {
  try {
    const all = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    if (Array.isArray(all.series)) return all;
  } catch {
    // Not there, or no JSON: one thing to say of both.
  }
  throw new Error(`${file} is no file that --json has written.`);
}

/** Several runs as one: the repeats of a later one follow those of the earlier ones. */
export function joinKept([first, ...rest]: readonly Kept[]): Kept {
  if (first === undefined) throw new Error('nothing to join');
  const counts = new Map<Condition, number>();
  const series = [first, ...rest]
    .flatMap((one) => one.series)
    .map((one) => {
      const before = counts.get(one.condition) ?? 0;
      const observations = one.observations.map((seen) => ({ ...seen, repeat: seen.repeat + before }));
      counts.set(one.condition, Math.max(before, ...observations.map(({ repeat }) => repeat)));
      return { ...one, observations };
    });
  return { machine: first.machine, series };
}
