/** Section: the stage against the same program alone, on the same dirty file, in turn. */
import type { Given } from '../../../runner/data/large.ts';
import { NO_LIMIT, runOn } from '../../../runner/scale/runs.ts';
import type { Alone } from './alone.ts';
import { type Figures, run } from './command.ts';
import { type Accepted, acceptedOf, type Contest, contestsOf } from './contest.ts';
import type { Ground } from './ground.ts';

/** One program on one file. */
export interface Overhead {
  readonly entry: string;
  readonly bytes: number;
  readonly name: string;
  readonly turns: readonly Turn[];
}

interface Turn {
  readonly alone: Figures;
  /** `checkingMs` is the part of the wall time that comes after the program has ended; CPU time is that of both processes. */
  readonly stage: { readonly wallMs: number; readonly cpuMs: number; readonly checkingMs: number };
}

export async function measureOverhead(ground: Ground, alone: Alone): Promise<readonly Overhead[]> {
  const { project, workshop, options } = ground;
  const rows: Overhead[] = [];
  for (const contest of contestsOf(options.only)) {
    const programs = await acceptedOf(project, workshop.bundler, contest);
    for (const bytes of options.sizes) {
      const given = await ground.provide(contest, contest.scale.dataset, bytes);
      try {
        for (const program of programs) rows.push(await compared(ground, alone, contest, program, given));
      } finally {
        given.release();
      }
    }
  }
  return rows;
}

async function compared(
  ground: Ground,
  alone: Alone,
  contest: Contest,
  { name, bundle }: Accepted,
  given: Given,
): Promise<Overhead> {
  const command = alone(contest, bundle.code);
  const turns: Turn[] = [];
  // The first fills caches, and is not counted.
  for (let turn = 0; turn <= ground.options.runs; turn++) {
    ground.say(`${contest.entry} ${name} ${turn} of ${ground.options.runs}`);
    const bare = await run(ground.lab, command, given.path);
    const stage = await stageOnce(ground, contest, bundle, given);
    if (turn > 0) turns.push({ alone: bare, stage });
  }
  return { entry: contest.entry, bytes: given.bytes, name, turns };
}

/** One call as the judge makes it: a child behind its walls, measured from outside, and what it has yielded compared. */
async function stageOnce(
  { workshop, signal }: Ground,
  contest: Contest,
  bundle: Accepted['bundle'],
  given: Given,
): Promise<Turn['stage']> {
  const { kata, entry, scale, box, args } = contest;
  const { host, large, now } = workshop;
  const job = {
    entry,
    dataset: scale.dataset,
    expected: scale.expected,
    budget: scale.budget,
    args,
    box,
    bytes: given.bytes,
    tag: workshop.definitionTag(kata),
    solution: bundle,
    reference: undefined,
  };
  const began = now();
  const before = process.cpuUsage();
  const who = { bundle, caps: NO_LIMIT, doing: 'running' } as const;
  const { streamed, difference } = await runOn(job, given, who, { host, large, now, signal, tell: () => {} });
  const wallMs = now() - began;
  const { user, system } = process.cpuUsage(before);
  if (streamed.end.kind !== 'returned') throw new Error(`${entry}: ended with ${JSON.stringify(streamed.end)}`);
  if (difference !== undefined) throw new Error(`${entry}: a wrong answer: ${JSON.stringify(difference)}`);
  const cpuMs = (streamed.used.cpuMs ?? 0) + (user + system) / 1_000;
  return { wallMs, cpuMs, checkingMs: wallMs - streamed.ms };
}
