/** All that can happen while watching: one closed union, one queue. */
import type { JudgeEvent, Report } from '../judge/report.ts';
import type { Progress } from '../store.ts';

export type WatchEvent =
  /** A file in solutions/ was written, created or moved into place. Paths are absolute. */
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'removed'; readonly file: string }
  | { readonly kind: 'folder-removed' }
  /** The operating system gives no more file events. */
  | { readonly kind: 'blind'; readonly message: string }
  /** A key by its name: `n`, `return`, `escape`, `up`. */
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'resized'; readonly columns: number; readonly rows: number }
  /** Of judgement number `run`; those of a run that has been replaced are dropped. */
  | { readonly kind: 'judging'; readonly run: number; readonly event: JudgeEvent }
  | { readonly kind: 'judged'; readonly run: number; readonly report: Report }
  | { readonly kind: 'not-judged'; readonly run: number; readonly message: string }
  /** Something was done that the learner should know of. */
  | { readonly kind: 'told'; readonly text: string; readonly isProblem: boolean }
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
  /** Put the starter there if there is no file. */
  | { readonly kind: 'start'; readonly kataId: string }
  | { readonly kind: 'save-progress'; readonly progress: Progress }
  | { readonly kind: 'pin'; readonly kataId: string; readonly entry: string; readonly args: string }
  | { readonly kind: 'quit' };
