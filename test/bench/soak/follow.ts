/** Holds what a watcher tells against what it was given. */
import { parseEvent } from '../contestants/ours.ts';
import type { Program } from '../program.ts';
import type { Known } from './place.ts';

export interface Follower {
  /** Settles when this program has been judged, in a run that starts from now on, or has surely been missed. */
  judged(save: Expected): Promise<void>;
  /** How many judgements came to their end, by verdict. */
  readonly verdicts: Readonly<Record<string, number>>;
  /** Judged while half of it was written: the rest was told of, and judged, afterwards. */
  halves(): number;
  readonly misses: readonly string[];
}

/** What has to become of a save. */
export type Expected = Pick<Known, 'name' | 'program' | 'verdict'>;

/** The slowest verdict takes some 20 s, and ten times that where every core has ten programs to run. */
const PATIENCE_MS = 300_000;

/** What is made of the beginning of a file. */
const OF_A_HALF: ReadonlySet<string> = new Set(['not-started', 'type-error']);

export function follow(program: Program, saves: readonly Expected[]): Follower {
  const verdicts: Record<string, number> = {};
  const misses: string[] = [];
  const programs = new Map<number, string>();
  let newest = 0;
  let halves = 0;
  let waiting: { readonly program: string | undefined; readonly after: number; done(): void } | undefined;

  program.onLine((line) => {
    const event = parseEvent(line);
    if (event === undefined) misses.push(`it said: ${line}`);
    if (event?.kind === 'not-judged') misses.push(event.message);
    if (event?.kind === 'begun') programs.set(event.run, event.program);
    if (event?.kind !== 'begun' && event?.kind !== 'judging' && event?.kind !== 'judged') return;
    newest = Math.max(newest, event.run);
    if (event.kind !== 'judged') return;
    const { verdict } = event.report;
    const digest = programs.get(event.run);
    programs.delete(event.run);
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    const own = saves.filter((save) => save.program === digest);
    if (!own.some((save) => save.verdict === verdict)) {
      if (OF_A_HALF.has(verdict) && own.length === 0) halves++;
      else misses.push(`${own.map(({ name }) => name).join(', ') || event.report.solution} was judged ${verdict}`);
    }
    if (waiting !== undefined && waiting.program === digest && event.run > waiting.after) waiting.done();
  });

  return {
    verdicts,
    halves: () => halves,
    misses,
    judged: ({ name, program: digest }) =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => {
          misses.push(`${name} was not judged, though nothing was saved after it`);
          resolve();
        }, PATIENCE_MS);
        const done = () => {
          clearTimeout(timer);
          resolve();
        };
        waiting = { program: digest, after: newest, done };
        void program.ended.then((code) => {
          clearTimeout(timer);
          reject(new Error(`kata watch ended with code ${code}. It said last:\n${program.lastWords()}`));
        });
      }),
  };
}
