/** Many saves into one watcher, and what it holds of the machine in between. */
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { solutionFile } from '../../../runner/project.ts';
import { AS_IT_WAS } from '../../doubles/prey.ts';
import { type Holdings, lookAt } from '../holdings.ts';
import type { Lab } from '../lab.ts';
import { processesIn } from '../processes.ts';
import { random } from '../stats.ts';
import { rises } from './flat.ts';
import { follow } from './follow.ts';
import { type Known, openPlace } from './place.ts';
import { deckOf } from './saves.ts';

export interface SoakResult {
  readonly saves: number;
  /** How many judgements came to their end, by verdict; the others were replaced by the next save. */
  readonly verdicts: Readonly<Record<string, number>>;
  readonly halves: number;
  readonly rows: readonly Row[];
  readonly misses: readonly string[];
}

/** A look, and how far the soak was. */
export interface Row extends Holdings {
  readonly minute: number;
  readonly saves: number;
  readonly judged: number;
  /** How much has not been as expected so far. */
  readonly missed: number;
}

const LOOKS = 15;
/** For what a run leaves to do: ending its child, starting the next two. */
const SETTLE_MS = 1_500;
/** After one program of each round: what every save takes has been taken often enough by then. */
const WARM_UP_SAVES = 60;
/** Of those that are judged to their end. Otherwise the slow ones, a third of all, would take most of the time. */
const SLOW = 1 / 12;
/** So many are replaced before they are judged. Mostly once, but people save in a row. */
const REPLACED = 1 / 3;
/**
 * From the first file event to the midst of the largest files. Not less than the steps of the clock of files: else nobody
 * knows which was saved last.
 */
const GAP_MS = { least: 12, most: 3_000 };

/** @param onLook told of each look, and of what was not as expected since the last one */
export async function soak(
  lab: Lab,
  minutes: number,
  seed: number,
  onLook: (row: Row, misses: readonly string[]) => void,
): Promise<SoakResult> {
  const place = await openPlace(lab);
  const draw = random(seed);
  const any = deckOf(place.saves, draw);
  const slow = deckOf(
    place.saves.filter(({ isSlow }) => isSlow),
    draw,
  );
  const quick = deckOf(
    place.saves.filter(({ isSlow }) => !isSlow),
    draw,
  );
  const program = place.start();
  const follower = follow(program, [...place.saves, STARTER]);
  let saves = 0;

  const save = ({ kata, text }: Known) => {
    saves++;
    const file = solutionFile(place.project, kata);
    if (draw() < 0.5) return writeFileSync(file, text);
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
  const judge = async (known: Known) => {
    const judged = follower.judged(known);
    save(known);
    await judged;
  };
  const burst = async () => {
    while (draw() < REPLACED) {
      save(any());
      await pause(gap(draw));
    }
    await judge(draw() < SLOW ? slow() : quick());
  };

  await follower.judged(STARTER);
  for (const known of firstOfEach(place.saves)) await judge(known);
  for (let count = 0; count < WARM_UP_SAVES; count++) await burst();

  const rows: Row[] = [];
  const began = performance.now();
  const minute = () => (performance.now() - began) / 60_000;
  const look = async () => {
    process.kill(program.pid, 'SIGUSR2');
    await pause(SETTLE_MS);
    const judged = Object.values(follower.verdicts).reduce((sum, one) => sum + one, 0);
    const missed = follower.misses.length;
    const row = { minute: minute(), saves, judged, missed, ...(await lookAt(program.pid, place)) };
    onLook(row, follower.misses.slice(rows.at(-1)?.missed ?? 0));
    rows.push(row);
  };
  await look();
  while (rows.length < LOOKS) {
    const due = (rows.length / (LOOKS - 1)) * minutes;
    do await burst();
    while (minute() < due);
    await look();
  }

  await program.stop();
  const misses = [...follower.misses, ...rises(rows), ...(await remains())];
  return { saves, verdicts: follower.verdicts, halves: follower.halves(), rows, misses };

  async function remains(): Promise<readonly string[]> {
    const found: string[] = [];
    if ((await program.ended) !== 0) found.push('kata watch did not end with code 0');
    if (program.complaints() !== '') found.push(`it said on standard error: ${program.complaints()}`);
    if (readdirSync(place.tmp).some((name) => name.startsWith('bigkata-'))) found.push('its temporary folder is left');
    if (processesIn(place.tmp).length > 0) found.push('processes of it still run');
    await place.prey.close();
    const prey = JSON.stringify(place.prey.look());
    if (prey !== JSON.stringify(AS_IT_WAS)) found.push(`a hostile program got at its prey: ${prey}`);
    return found;
  }
}

/** What the watcher finds at its start: the starter, which is not even bundled. */
const STARTER = { name: 'the starter', program: undefined, verdict: 'not-started' };

/** Of each kata's rounds one that passes all stages, as far as they go. */
function firstOfEach(saves: readonly Known[]): readonly Known[] {
  const byRound = new Map<string, Known>();
  for (const known of saves.filter(({ verdict }) => verdict === 'accepted')) {
    const round = known.name.split('/').slice(0, 2).join('/');
    if (!byRound.has(round)) byRound.set(round, known);
  }
  return [...byRound.values()];
}

/** Short ones are as frequent as long ones, in each power of ten. */
function gap(draw: () => number): number {
  return GAP_MS.least * (GAP_MS.most / GAP_MS.least) ** draw();
}
