/** All that can happen while watching: one closed union, one queue. */
import type { BenchReport } from '../bench/report.ts';
import type { JudgeEvent, Report } from '../judge/report.ts';
import type { Prediction, Progress } from '../store.ts';

export type WatchEvent =
  /** A file in solutions/ was written, created or moved into place. Paths are absolute. */
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'removed'; readonly file: string }
  | { readonly kind: 'folder-removed' }
  /** The operating system gives no more file events. */
  | { readonly kind: 'blind'; readonly message: string }
  /** A key by its name: `n`, `return`, `escape`, `up`; `text` is what it writes, if anything. */
  | { readonly kind: 'key'; readonly name: string; readonly text?: string }
  | { readonly kind: 'resized'; readonly columns: number; readonly rows: number }
  /** Judgement number `run` is of this program: a digest that comments and spaces do not change. */
  | { readonly kind: 'begun'; readonly run: number; readonly program: string }
  /** Of judgement number `run`; those of a run that has been replaced are dropped. */
  | { readonly kind: 'judging'; readonly run: number; readonly event: JudgeEvent }
  | { readonly kind: 'judged'; readonly run: number; readonly report: Report }
  | { readonly kind: 'not-judged'; readonly run: number; readonly message: string }
  /** What was asked for during judgement `run`: newer ones have ended it. */
  | { readonly kind: 'benched'; readonly run: number; readonly report: BenchReport }
  | { readonly kind: 'not-benched'; readonly run: number; readonly message: string }
  /** Something was done that the learner should know of. */
  | { readonly kind: 'told'; readonly text: string; readonly isProblem: boolean }
  /** The starter was put there; that the file is new will be told as a save of its own. */
  | { readonly kind: 'started'; readonly file: string; readonly text: string }
  | { readonly kind: 'quit' };

/** What is to be done in the world because of an event. */
export type Effect =
  | {
      readonly kind: 'judge';
      readonly run: number;
      readonly kataId: string;
      readonly file: string;
      /** Of the files that streaming rounds are given. */
      readonly scaleBytes?: number;
    }
  | { readonly kind: 'cancel' }
  /** Time the attempts at a round beside its reference. The next judgement ends it. */
  | { readonly kind: 'bench'; readonly run: number; readonly kataId: string; readonly entry: string }
  /** Put the starter there if there is no file. */
  | { readonly kind: 'start'; readonly kataId: string }
  | { readonly kind: 'save-progress'; readonly progress: Progress }
  | { readonly kind: 'keep-prediction'; readonly prediction: Prediction }
  | { readonly kind: 'pin'; readonly kataId: string; readonly entry: string; readonly args: string }
  | { readonly kind: 'quit' };
