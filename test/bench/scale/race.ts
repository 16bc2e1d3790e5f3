/** Section: accepted programs against the usual tools, on the same clean file, in turn. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Given } from '../../../runner/data/large.ts';
import { InputFile } from '../../../runner/kata.ts';
import { type Alone, idleCode } from './alone.ts';
import { type Command, type Figures, idlePeakMiB, run } from './command.ts';
import { type Accepted, acceptedOf, type Contest, contestsOf } from './contest.ts';
import type { Ground } from './ground.ts';
import { PEERS } from './peers.ts';
import type { Toolbox } from './tools.ts';

/** One round on one file. */
export interface Race {
  readonly entry: string;
  readonly bytes: number;
  readonly budgetMiB: number;
  readonly racers: readonly Racer[];
  /** Of its peers, those that could not take part, each with the reason. */
  readonly absent: readonly { readonly name: string; readonly reason: string }[];
}

export interface Racer {
  readonly name: string;
  /** `fast` is the fastest of ours, `clear` the fastest of those that work with strings; one may be both. */
  readonly roles: readonly ('fast' | 'clear' | 'peer')[];
  /** Peak above an empty run. */
  readonly peakMiB: number;
  readonly runs: readonly Figures[];
}

interface Entrant extends Pick<Racer, 'name' | 'roles'> {
  readonly command: Command;
  readonly idleMiB: number;
  readonly first: Figures;
}

/** Each round that has peers, at each size. */
export async function* runRaces(ground: Ground, alone: Alone, toolbox: Toolbox): AsyncGenerator<Race, void> {
  for (const contest of contestsOf(ground.options.only).filter(({ entry }) => entry in PEERS)) {
    for (const bytes of ground.options.sizes) yield await runRace(ground, alone, toolbox, contest, bytes);
  }
}

async function runRace(ground: Ground, alone: Alone, toolbox: Toolbox, contest: Contest, bytes: number): Promise<Race> {
  // Tools know nothing of what is not data, and taking it away would be timed as well.
  const { dirt: _, ...clean } = contest.scale.dataset;
  const given = await ground.provide(contest, clean, bytes);
  try {
    const { entrants: peers, absent } = await enterPeers(ground, toolbox, contest, given);
    const racers = await raced(ground, [...(await enterOurs(ground, alone, contest, given)), ...peers], given);
    return { entry: contest.entry, bytes: given.bytes, budgetMiB: contest.scale.budget.memoryMiB, racers, absent };
  } finally {
    given.release();
  }
}

async function raced({ lab, options, say }: Ground, entrants: readonly Entrant[], given: Given): Promise<Racer[]> {
  const all = entrants.map((entrant) => ({ ...entrant, runs: [] as Figures[] }));
  for (let turn = 1; turn <= options.runs; turn++) {
    for (const { name, command, runs } of all) {
      say(`${turn} of ${options.runs}: ${name}`);
      runs.push(await run(lab, command, given.path));
    }
  }
  return all.map(({ name, roles, runs, first, idleMiB }) => {
    const peak = Math.max(...[first, ...runs].map(({ peakMiB }) => peakMiB));
    return { name, roles, peakMiB: Math.max(0, peak - idleMiB), runs };
  });
}

/** All accepted programs run once, and have to be right; the fastest, and the fastest of the clear ones, stay in. */
async function enterOurs(ground: Ground, alone: Alone, contest: Contest, given: Given): Promise<readonly Entrant[]> {
  // As the judge has it: an empty run reads every line and keeps none.
  const { peakMiB: idleMiB } = await run(ground.lab, alone(contest, idleCode(contest.entry)), given.path);
  const tried: (Omit<Entrant, 'roles'> & Pick<Accepted, 'isClear'>)[] = [];
  for (const { name, bundle, isClear } of await acceptedOf(ground.project, ground.workshop.bundler, contest)) {
    const command = alone(contest, bundle.code);
    tried.push({ name, isClear, command, idleMiB, first: await firstRun(ground, name, command, given) });
  }
  // A single run: of CPU time, as others may be at work.
  const byTime = tried.toSorted((one, other) => one.first.cpuMs - other.first.cpuMs);
  const [fast, clear] = [byTime[0], byTime.find(({ isClear }) => isClear)];
  return tried.flatMap((one): Entrant[] => {
    const roles = [...(one === fast ? ['fast' as const] : []), ...(one === clear ? ['clear' as const] : [])];
    return roles.length === 0 ? [] : [{ ...one, roles }];
  });
}

async function enterPeers(ground: Ground, toolbox: Toolbox, contest: Contest, given: Given) {
  const entrants: Entrant[] = [];
  const absent: Race['absent'][number][] = [];
  const k = contest.args(new InputFile('')).find((argument) => typeof argument === 'number');
  for (const { name, needs, script } of PEERS[contest.entry] ?? []) {
    const missing = needs.filter((tool) => toolbox.missing.includes(tool));
    if (missing.length > 0) {
      absent.push({ name, reason: `${missing.join(' and ')} not installed` });
      continue;
    }
    const dir = ground.lab.folder(`${contest.entry}-${given.bytes}-${name.replaceAll(/\W+/g, '-')}`);
    const command = { script, env: { PATH: toolbox.path, K: String(k ?? '') }, dir };
    try {
      const idleMiB = await idlePeakMiB(ground.lab, command);
      const first = await firstRun(ground, name, command, given);
      entrants.push({ name, roles: ['peer'], command, idleMiB, first });
    } catch (error) {
      if (ground.lab.isClosed()) throw error;
      // Out of memory, for instance: the others go on.
      absent.push({ name, reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) });
    }
  }
  return { entrants, absent };
}

/** Nobody is timed on a wrong answer. @throws Error when it is wrong */
async function firstRun({ lab, signal, say }: Ground, name: string, command: Command, given: Given): Promise<Figures> {
  say(`the first run of ${name}`);
  const output = join(command.dir, 'output');
  const figures = await run(lab, command, given.path, output);
  const difference = await given.compare(output, { signal, onMove: () => {} });
  rmSync(output);
  if (difference === undefined) return figures;
  throw new Error(`${name} gives a wrong answer: ${JSON.stringify(difference)}`);
}
