/** Does in the world what an update asks for, and tells what came of it as events. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BenchReport } from '../bench/report.ts';
import { problemOf } from '../errors.ts';
import { judge } from '../judge/judge.ts';
import type { Kata } from '../kata.ts';
import { NO_PREDICTIONS, withPrediction } from '../predictions.ts';
import { merged } from '../progress.ts';
import { type Project, shownPath, solutionFile, startSolution } from '../project.ts';
import { formats, type Prediction, type Progress, readStore, writeStore } from '../store.ts';
import { pinInput, prepareTask } from '../task.ts';
import type { Workshop } from '../workshop.ts';
import type { Effect, WatchEvent } from './events.ts';

export interface Performer {
  perform(effect: Exclude<Effect, { kind: 'quit' }>): void;
  close(): void;
}

/** Times all attempts at a round. `undefined` when it is aborted. */
export type Bench = (kataId: string, entry: string, signal: AbortSignal) => Promise<BenchReport | undefined>;

/** @param progress as it was read when the watch began */
export function createPerformer(
  project: Project,
  katas: readonly Kata[],
  workshop: Workshop,
  progress: Progress,
  emit: (event: WatchEvent) => void,
  bench: Bench,
): Performer {
  let running = new AbortController();
  let known = progress;

  async function judgeFile({ run, kataId, file, scaleBytes }: Extract<Effect, { kind: 'judge' }>): Promise<void> {
    running.abort();
    const own = new AbortController();
    running = own;
    try {
      const kata = katas.find(({ id }) => id === kataId);
      if (kata === undefined) return;
      const options = scaleBytes === undefined ? {} : { scaleBytes };
      const { task, warning } = await prepareTask(project, workshop.bundler, kata, file, options);
      if (warning !== undefined) emit({ kind: 'told', text: warning, isProblem: true });
      if (task.source.kind === 'bundled') emit({ kind: 'begun', run, program: digestOf(task.source.bundle.code) });
      const report = await judge(task, workshop, own.signal, (event) => emit({ kind: 'judging', run, event }));
      if (report !== undefined) emit({ kind: 'judged', run, report });
    } catch (error) {
      if (!own.signal.aborted) emit({ kind: 'not-judged', run, message: messageOf(error) });
    }
  }

  async function benchRound({ run, kataId, entry }: Extract<Effect, { kind: 'bench' }>): Promise<void> {
    const own = new AbortController();
    running = own;
    try {
      const report = await bench(kataId, entry, own.signal);
      if (report !== undefined) emit({ kind: 'benched', run, report });
    } catch (error) {
      if (!own.signal.aborted) emit({ kind: 'not-benched', run, message: messageOf(error) });
    }
  }

  /** A mistake or a full disk is told, and the watch goes on. */
  function attempt(action: () => string | undefined): void {
    try {
      const text = action();
      if (text !== undefined) emit({ kind: 'told', text, isProblem: false });
    } catch (error) {
      emit({ kind: 'told', text: messageOf(error), isProblem: true });
    }
  }

  return {
    perform: (effect) => {
      switch (effect.kind) {
        case 'judge':
          void judgeFile(effect);
          return;
        case 'bench':
          void benchRound(effect);
          return;
        case 'cancel':
          running.abort();
          return;
        case 'start':
          attempt(() => {
            const file = solutionFile(project, effect.kataId);
            if (startSolution(project, effect.kataId))
              emit({ kind: 'started', file, text: `${shownPath(project, file)} is new: open it.` });
            return undefined;
          });
          return;
        case 'save-progress':
          attempt(() => {
            const warning = keepProgress(project, known, effect.progress);
            known = effect.progress;
            if (warning !== undefined) emit({ kind: 'told', text: warning, isProblem: true });
            return undefined;
          });
          return;
        case 'keep-prediction':
          attempt(() => {
            const warning = keepPrediction(project, effect.prediction);
            if (warning !== undefined) emit({ kind: 'told', text: warning, isProblem: true });
            return undefined;
          });
          return;
        case 'pin':
          attempt(() => {
            const { file, warning } = pinInput(project, effect.kataId, effect.entry, effect.args);
            return [`Pinned in ${shownPath(project, file)}.`, warning ?? ''].join(' ').trim();
          });
          return;
      }
    },
    close: () => running.abort(),
  };
}

/**
 * Another watch may have written since: what it did is kept.
 *
 * @returns what is to be said of it, if anything
 */
function keepProgress(project: Project, known: Progress, ours: Progress): string | undefined {
  const path = join(project.state, 'progress.json');
  const { value: theirs, setAside } = readStore(path, formats.progress, known);
  writeStore(path, formats.progress, merged(known, ours, theirs));
  if (setAside === undefined) return undefined;
  return `The file of your progress could not be read; it is kept as ${shownPath(project, setAside)}.`;
}

/** @returns as above */
function keepPrediction(project: Project, prediction: Prediction): string | undefined {
  const path = join(project.state, 'predictions.json');
  const { value, setAside } = readStore(path, formats.predictions, NO_PREDICTIONS);
  writeStore(path, formats.predictions, withPrediction(value, prediction));
  if (setAside === undefined) return undefined;
  return `Your earlier predictions could not be read; they are kept as ${shownPath(project, setAside)}.`;
}

/** What a program is known by: comments and spaces do not change it. */
export function digestOf(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

function messageOf(error: unknown): string {
  const problem = problemOf(error);
  if (problem !== undefined) return `${problem.message} ${problem.hint}`;
  const text = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  return `A fault of bigkata, not yours: ${text}. Please report it with what 'npx kata check' prints.`;
}
