/** `kata watch`, the real command, with its events as JSON lines. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WatchEvent } from '../../../runner/watch/events.ts';
import { type Lab, ROOT } from '../lab.ts';
import { accepted } from '../solutions.ts';
import { type Contestant, enter, type Sign } from './contestant.ts';

const KATA = join(ROOT, 'runner/kata.mjs');

export interface Home {
  readonly dir: string;
  readonly solution: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A home with a solution in it, as a learner has one. */
export function openHome(lab: Lab, name: string): Home {
  const dir = lab.folder(name);
  const solution = join(dir, 'solutions', 'dedup.ts');
  mkdirSync(join(dir, 'solutions'));
  writeFileSync(solution, accepted(0));
  return { dir, solution, env: { BIGKATA_HOME: dir } };
}

export function kata(...args: readonly string[]): readonly string[] {
  return [process.execPath, KATA, ...args];
}

export function oursWatch(lab: Lab, name: string): Promise<Contestant> {
  const home = openHome(lab, 'ours');
  return enter({
    name,
    program: lab.start(kata('watch', 'dedup', '--events'), home.dir, home.env),
    file: home.solution,
    readSigns,
  });
}

/** The events of a judgement; `undefined` for any other line. */
export function parseEvent(line: string): WatchEvent | undefined {
  return line.startsWith('{') ? (JSON.parse(line) as WatchEvent) : undefined;
}

/** The last of the calls decides; the type checker comes in later. */
function readSigns(line: string): readonly Sign[] {
  const event = parseEvent(line);
  if (event?.kind === 'judged') return [{ kind: 'over' }];
  if (event?.kind !== 'judging' || event.event.kind !== 'stage-ended') return [];
  const { stage, verdict } = event.event.report;
  if (stage === 'types') return [];
  const isAccepted = verdict === 'accepted';
  return stage === 'properties' || !isAccepted ? [{ kind: 'checked', isAccepted }] : [];
}
