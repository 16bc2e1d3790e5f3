/** What is known while watching. Types, and small questions about them. Pure. */
import type { BenchReport } from '../bench/report.ts';
import { keyOf, type Place } from '../catalogue.ts';
import type { Evidence, Report, StageName, StageReport, Verdict } from '../judge/report.ts';
import { isSolved } from '../progress.ts';
import type { Progress } from '../scale/report.ts';
import type { Prediction, Progress as Solved } from '../store.ts';
import type { WatchEvent } from '../watch/events.ts';
import type { Prompt, Said } from './prompt.ts';

export interface State {
  readonly places: readonly Place[];
  /** The section of a round's statement, by `keyOf`. */
  readonly statements: ReadonlyMap<string, string>;
  /** The round the learner is at. */
  readonly place: Place;
  /** Absolute path of the file that is judged. */
  readonly file: string;
  readonly progress: Solved;
  /** Number of the newest judgement; events of older ones are dropped. */
  readonly run: number;
  /** The program that judgement is of; absent until it is read in, and for a file that is none. */
  readonly program?: string;
  /** The stage that is running; `start` before the first, `rest` after one. Absent when nothing runs. */
  readonly running?: Running | 'start' | 'rest';
  /** What is shown: the stages of the newest judgement that has ended one, by entry. */
  readonly stages: ReadonlyMap<string, readonly StageReport[]>;
  /** Whether `stages` are of judgement `run`, or still of the one before. */
  readonly isFresh: boolean;
  /** The last whole report on `file`. */
  readonly report?: Report;
  /** How the last report differs from the one before. */
  readonly change: string;
  /** Present while the learner predicts what is measured. */
  readonly predicting?: Predicting;
  /** Rounds and programs whose growth has been on the screen; see predict.ts. */
  readonly seen: ReadonlySet<string>;
  /** The prediction of what is shown. */
  readonly compared?: Prediction;
  /** A starter that was just put there: that it is saved is no doing of the learner's. */
  readonly starter?: string;
  /** The attempts at this round side by side, as the last judgement left them. */
  readonly bench?: 'running' | BenchReport;
  readonly panel: Panel;
  /** First line shown of a panel that is longer than the screen. */
  readonly scroll: number;
  readonly notice?: { readonly text: string; readonly isProblem: boolean };
  readonly columns: number;
  readonly rows: number;
}

interface Running {
  readonly entry: string;
  readonly stage: StageName;
  /** How far it is; of stages that take seconds. */
  readonly progress?: Progress;
}

export interface Predicting {
  /** Open while something is asked. */
  readonly prompt?: Prompt;
  /** Said of the round at hand, and not measured yet. */
  readonly said?: Said;
  /** What waits for the prediction; that of older judgements counts no more. */
  readonly held: readonly Extract<WatchEvent, { kind: 'judging' | 'judged' }>[];
}

export type Panel =
  | { readonly kind: 'verdict' }
  | { readonly kind: 'task' }
  | { readonly kind: 'hint' }
  | { readonly kind: 'details' }
  | { readonly kind: 'bench' }
  | { readonly kind: 'list'; readonly at: number };

/** The verdict to be shown, and why. */
export interface Focus {
  readonly entry: string;
  readonly verdict: Verdict | 'unknown';
  readonly stages: readonly StageReport[];
  readonly evidence?: Evidence;
}

/** The first started round that fails, for a solved one may break again; else the round the learner is at. */
export function focusOf(state: State): Focus {
  for (const { entry } of state.place.kata.rounds) {
    const stages = state.stages.get(entry) ?? [];
    const failed = stages.find(({ verdict, stage }) => verdict !== 'accepted' && stage !== 'types');
    const failedTypes = stages.find(({ verdict }) => verdict !== 'accepted');
    const worst = failed ?? failedTypes;
    if (worst === undefined || worst.verdict === 'not-started') continue;
    return {
      entry,
      verdict: worst.verdict,
      stages,
      ...(worst.evidence === undefined ? {} : { evidence: worst.evidence }),
    };
  }
  const { entry } = state.place.round;
  const stages = state.stages.get(entry) ?? [];
  const evidence = stages.find((stage) => stage.evidence !== undefined)?.evidence;
  const verdict = stages.length > 0 ? (stages[0]?.stage === 'load' ? 'not-started' : 'accepted') : notJudged(state);
  return { entry, verdict, stages, ...(evidence === undefined ? {} : { evidence }) };
}

function notJudged({ report }: State): Verdict | 'unknown' {
  return report === undefined ? 'unknown' : 'not-started';
}

/** Whether the round the learner is at has been accepted, and nothing that is shown fails. */
export function mayGoOn(state: State): boolean {
  const { verdict } = focusOf(state);
  const isFailing = verdict !== 'accepted' && verdict !== 'not-started' && verdict !== 'unknown';
  return isSolved(state.progress, keyOf(state.place)) && !isFailing;
}

export function solvedCount({ places, progress }: State): number {
  return places.filter((place) => isSolved(progress, keyOf(place))).length;
}

/** The shrunk input that `a` would pin, if the shown failure has one. */
export function pinOf(state: State): { readonly entry: string; readonly args: string } | undefined {
  const { entry, evidence } = focusOf(state);
  if (evidence === undefined || !('case' in evidence)) return undefined;
  const args = evidence.case?.found?.pin;
  return args === undefined ? undefined : { entry, args };
}
