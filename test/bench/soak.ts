/** Section: many saves in a row into one watcher, some of them endless or greedy. Does anything pile up? */
import { existsSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Report } from '../../runner/judge/report.ts';
import { openHome, parseEvent, startWatch } from './contestants/ours.ts';
import { foldersOf, type Holdings, lookAt } from './holdings.ts';
import type { Lab } from './lab.ts';
import { canLook, processesIn } from './processes.ts';
import type { Program } from './program.ts';
import { accepted, announcing, endlessLoop, heapBomb } from './solutions.ts';
import { random } from './stats.ts';
import { mib, table } from './table.ts';

export interface SoakResult {
  readonly saves: number;
  /** How many judgements came to their end, by verdict; the others were replaced by the next save. */
  readonly verdicts: Readonly<Record<string, number>>;
  readonly before: Holdings;
  readonly after: Holdings;
  readonly misses: readonly string[];
}

/** Until then caches fill and code is compiled: what a save seldom does, such as measuring growth, comes late. */
const WARM_UP = 150;
const GROWTH_MIB = 10;
/** For what a run leaves to do: ending its child, starting the next two. */
const SETTLE_MS = 2_000;
/** The longest judgement here takes 2 s of CPU time; the machine may be busy. */
const PATIENCE_MS = 15_000;
/** So many saves are given the time to be judged, however long that takes: limits are reached, not only cancelled. */
const JUDGED_TO_THE_END = 1 / 10;

/**
 * V8 widens the space for young objects by some 25 MiB over the first 150 saves and never gives it back, which would
 * hide what piles up. With that space held small, memory is the same after 20 saves and after 400.
 */
const SMALL_NURSERY = ['--max-semi-space-size=1'];

type Kind = 'accepted' | 'time-limit' | 'memory-limit';

const PROGRAMS: Readonly<Record<Kind, (save: number) => string>> = {
  accepted,
  'time-limit': endlessLoop,
  'memory-limit': heapBomb,
};

/** @returns `undefined` where there is no /proc */
export async function soak(
  lab: Lab,
  saves: number,
  seed: number,
  say: (text: string) => void,
): Promise<SoakResult | undefined> {
  if (!canLook) return undefined;
  const home = openHome(lab, 'soak');
  const program = startWatch(lab, home, SMALL_NURSERY);
  const judgements = follow(program, saves);
  const draw = random(seed);

  const write = async (save: number, isLast: boolean) => {
    const done = isLast || draw() < JUDGED_TO_THE_END ? judgements.judged(save) : pause(gap(draw));
    writeFileSync(home.solution, announcing(PROGRAMS[kindOf(save, saves)](save), save));
    await done;
  };

  // The first file, which announces nothing.
  await judgements.judged();
  for (let save = 1 - WARM_UP; save <= 0; save++) await write(save, save === 0);
  await pause(SETTLE_MS);
  const before = await lookAt(program.pid);
  for (let save = 1; save <= saves; save++) {
    say(`soak: save ${save} of ${saves}`);
    await write(save, save === saves);
  }
  await pause(SETTLE_MS);
  const after = await lookAt(program.pid);

  const folders = foldersOf(program.pid);
  await program.stop();
  const misses = [...judgements.misses(), ...growth(before, after)];
  if ((await program.ended) !== 0) misses.push('soak: kata watch did not end with code 0');
  if (folders.some((folder) => existsSync(folder))) misses.push('soak: the folder of kata watch is still there');
  if (folders.some((folder) => processesIn(folder).length > 0)) misses.push('soak: processes of kata watch still run');
  return { saves, verdicts: judgements.verdicts, before, after, misses };
}

interface Judgements {
  readonly verdicts: Readonly<Record<string, number>>;
  /** Settles when a save has been judged to its end, or has surely been missed. Absent: the file of the start. */
  judged(save?: number): Promise<void>;
  misses(): readonly string[];
}

function follow(program: Program, saves: number): Judgements {
  const verdicts: Record<string, number> = {};
  const misses: string[] = [];
  const lost: number[] = [];
  const waiting = new Map<number | undefined, () => void>();

  program.onLine((line) => {
    const event = parseEvent(line);
    if (event?.kind === 'not-judged') misses.push(`soak: ${event.message}`);
    if (event?.kind !== 'judged') return;
    const { verdict } = event.report;
    const save = saveOf(event.report);
    const name = verdict === 'not-started' ? 'read while it was being written' : verdict;
    verdicts[name] = (verdicts[name] ?? 0) + 1;
    if (save !== undefined && verdict !== kindOf(save, saves)) {
      misses.push(`soak: save ${save} was judged ${verdict}, wanted: ${kindOf(save, saves)}`);
    }
    waiting.get(save)?.();
  });

  return {
    verdicts,
    judged: (save) =>
      new Promise<void>((resolve, reject) => {
        const done = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          lost.push(save ?? 0);
          resolve();
        }, PATIENCE_MS);
        waiting.set(save, done);
        void program.ended.then((code) => {
          clearTimeout(timer);
          reject(new Error(`kata watch ended with code ${code}. It said last:\n${program.lastWords()}`));
        });
      }),
    misses: () =>
      lost.length === 0
        ? misses
        : [...misses, `soak: never judged, though nothing was saved after them: ${lost.join(', ')}`],
  };
}

/** Every third is bad, endless and greedy in turn; the last of the warm-up and the last of all are right. */
function kindOf(save: number, saves: number): Kind {
  if (save === 0 || save === saves || Math.abs(save) % 3 !== 2) return 'accepted';
  return Math.abs(save) % 2 === 0 ? 'time-limit' : 'memory-limit';
}

/** What the solution printed says which save it was; `undefined` when it was ended before it could. */
function saveOf({ output }: Report): number | undefined {
  const number = /^save (-?\d+)$/m.exec(output)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Half of the saves come while the last is surely still being judged. */
function gap(draw: () => number): number {
  return draw() < 0.5 ? draw() * 40 : 40 + draw() * 360;
}

function growth(before: Holdings, after: Holdings): readonly string[] {
  const misses: string[] = [];
  const grew = after.residentMiB - before.residentMiB;
  if (grew >= GROWTH_MIB) misses.push(`soak: memory grew by ${mib(grew)}, wanted: less than ${mib(GROWTH_MIB)}`);
  for (const what of ['processes', 'folders', 'inFolders', 'descriptors'] as const) {
    if (after[what] > before[what]) misses.push(`soak: ${what} grew from ${before[what]} to ${after[what]}`);
  }
  return misses;
}

export function soakText({ saves, verdicts, before, after }: SoakResult): string {
  const row = (name: string, show: (holdings: Holdings) => string) => [name, show(before), show(after)];
  const judged = Object.entries(verdicts).map(([verdict, count]) => `${count} ${verdict}`);
  return [
    `${saves} saves in a row into one kata watch, every third endless or greedy, after ${WARM_UP} to warm up\n\n`,
    table(
      ['', 'before', 'after'],
      [
        row('processes it has started', ({ processes }) => String(processes)),
        row('resident memory', ({ residentMiB }) => mib(residentMiB)),
        row('that of what it has started', ({ othersMiB }) => mib(othersMiB)),
        row('temporary folders', ({ folders }) => String(folders)),
        row('entries in them', ({ inFolders }) => String(inFolders)),
        row('open descriptors', ({ descriptors }) => String(descriptors)),
      ],
    ),
    `\n  Judged to the end, warm-up included: ${judged.join(', ')}; the others were replaced by the next save.\n`,
  ].join('');
}
