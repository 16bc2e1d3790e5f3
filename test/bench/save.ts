/** Section: from a save to the verdict of examples and properties, against two test runners in watch mode. */
import { setTimeout as pause } from 'node:timers/promises';
import { SETTLE_MS } from '../../runner/limits.ts';
import type { Contestant } from './contestants/contestant.ts';
import { nodeWatch } from './contestants/node.ts';
import { oursWatch } from './contestants/ours.ts';
import { vitestWatch } from './contestants/vitest.ts';
import type { Lab } from './lab.ts';
import { accepted, wrong } from './solutions.ts';
import { type Summary, summarise } from './stats.ts';
import { ms, table } from './table.ts';

/** The bar: ours against vitest's, at the median. */
const SHARE_OF_VITEST = 1 / 15;

/** Between two saves: all have ended their runs, and what they do afterwards must not disturb the next. */
const PAUSE_MS = 250;
/** Saves that are not counted: the first ones are slower everywhere. */
const WARM_UP = 3;

export interface SaveResult {
  readonly rows: readonly Row[];
  readonly misses: readonly string[];
}

interface Row {
  readonly name: string;
  readonly verdict: Summary;
  /** The median of whole runs: ours with types and growth, which the others don't have. */
  readonly wholeP50: number;
  /** Its median divided by ours. */
  readonly times: number;
}

export async function measureSaves(lab: Lab, saves: number, say: (text: string) => void): Promise<SaveResult> {
  const contestants = [
    await oursWatch(lab, 'kata watch'),
    await vitestWatch(lab, 'vitest --watch'),
    await vitestWatch(lab, 'vitest, threads, not isolated', ['--pool=threads', '--no-isolate']),
    await nodeWatch(lab, 'node --test --watch'),
  ];
  await proveTheyLook(contestants);

  const verdicts = new Map(contestants.map(({ name }) => [name, { checked: [] as number[], whole: [] as number[] }]));
  for (let save = 1 - WARM_UP; save <= saves; save++) {
    say(`save ${Math.max(save, 0)} of ${saves}`);
    for (const contestant of contestants) {
      const { ms, wholeMs } = await saveAnd(contestant, accepted(save), true);
      if (save < 1) continue;
      verdicts.get(contestant.name)?.checked.push(ms);
      verdicts.get(contestant.name)?.whole.push(wholeMs);
    }
  }

  const ours = summarise(verdicts.get('kata watch')?.checked ?? []).p50;
  const rows = [...verdicts].map(([name, { checked, whole }]) => {
    const verdict = summarise(checked);
    return { name, verdict, wholeP50: summarise(whole).p50, times: verdict.p50 / ours };
  });
  const vitest = rows.find(({ name }) => name === 'vitest --watch')?.times ?? 0;
  const bar = 1 / SHARE_OF_VITEST;
  const misses = vitest >= bar ? [] : [`save: vitest's median is ${vitest.toFixed(1)} times ours, wanted: ${bar}`];
  return { rows, misses };
}

/** One that is fast because it does not judge would be of no use. */
async function proveTheyLook(contestants: readonly Contestant[]): Promise<void> {
  for (const contestant of contestants) await saveAnd(contestant, wrong(0), false);
}

async function saveAnd(contestant: Contestant, text: string, isAccepted: boolean) {
  await pause(PAUSE_MS);
  const verdict = await contestant.save(text);
  if (verdict.isAccepted === isAccepted) return verdict;
  throw new Error(`${contestant.name} ${isAccepted ? 'refused a right' : 'accepted a wrong'} program`);
}

export function saveText({ rows }: SaveResult): string {
  const cells = rows.map(({ name, verdict, wholeP50, times }) => [
    name,
    ms(verdict.p50),
    ms(verdict.p95),
    ms(verdict.min),
    `${times.toFixed(1)} x`,
    ms(wholeP50),
  ]);
  return [
    `Save -> verdict of examples and properties, ${rows[0]?.verdict.count} saves each, in turn\n\n`,
    table(['', 'p50', 'p95', 'min', 'p50 / ours', 'whole run p50'], cells),
    '\n  The same examples, oracle and laws on as many random inputs. No delays are added: the time for which a watcher\n',
    `  waits for more changes (vitest 100 ms, node 200 ms, ours ${SETTLE_MS} ms) is part of it. The bar is held against vitest with\n`,
    '  its settings as they come. Each is counted up to the line that tells the last check, not to the end of its run;\n',
    '  the whole run of ours goes on to types and growth, which the others do not have.\n',
  ].join('');
}
