/** Section: one check from a cold shell, against one run of vitest on the same checks. */
import { kata, openHome } from './contestants/ours.ts';
import { vitestFolder, vitestRun } from './contestants/vitest.ts';
import type { Lab } from './lab.ts';
import { type Summary, summarise } from './stats.ts';
import { ms, table } from './table.ts';

export interface CheckResult {
  readonly rows: readonly { readonly name: string; readonly wall: Summary; readonly times: number }[];
  readonly misses: readonly string[];
}

interface Candidate {
  readonly name: string;
  readonly command: readonly string[];
  readonly dir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly walls: number[];
}

export async function measureChecks(lab: Lab, runs: number, say: (text: string) => void): Promise<CheckResult> {
  const home = openHome(lab, 'check');
  const ours = (name: string, ...flags: readonly string[]): Candidate => {
    return { name, command: kata('check', 'dedup', ...flags), dir: home.dir, env: home.env, walls: [] };
  };
  const calls = ours('kata check, the same checks', '--stage', 'examples', 'properties');
  const folder = vitestFolder(lab, 'vitest-run');
  const vitest: Candidate = { name: 'vitest run', command: vitestRun(), dir: folder.dir, env: {}, walls: [] };
  const whole = ours('kata check, all stages');

  // The first round fills the caches of all of them and is not counted.
  for (let run = 0; run <= runs; run++) {
    say(`check ${run} of ${runs}`);
    for (const candidate of [calls, vitest, whole]) {
      const wall = await wallOf(lab, candidate);
      if (run > 0) candidate.walls.push(wall);
    }
  }

  const base = summarise(calls.walls).p50;
  const rows = [calls, vitest, whole].map(({ name, walls }) => {
    const wall = summarise(walls);
    return { name, wall, times: wall.p50 / base };
  });
  const times = summarise(vitest.walls).p50 / base;
  const misses = times >= 1 ? [] : [`check: slower than vitest run, which takes ${times.toFixed(2)} of its time`];
  return { rows, misses };
}

/** From the start of the process to its end. */
async function wallOf(lab: Lab, { name, command, dir, env }: Candidate): Promise<number> {
  const began = performance.now();
  const program = lab.start(command, dir, env);
  const code = await program.ended;
  const wall = performance.now() - began;
  if (code === 0) return wall;
  throw new Error(`${name} ended with code ${code}. It said last:\n${program.lastWords()}`);
}

export function checkText({ rows }: CheckResult): string {
  const cells = rows.map(({ name, wall, times }) => [
    name,
    ms(wall.p50),
    ms(wall.p95),
    ms(wall.min),
    `${times.toFixed(2)} x`,
  ]);
  return [
    `One check from a cold shell, whole process, ${rows[0]?.wall.count} runs each, in turn\n\n`,
    table(['', 'p50', 'p95', 'min', 'p50 / ours'], cells),
    '\n  The same checks are examples and properties; all stages add types and growth, for information.\n',
  ].join('');
}
