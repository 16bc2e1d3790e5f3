/** One line that is typed on the screen: what a learner expects a function to cost. Pure. */
import { parseBound } from '../growth/bound.ts';
import type { Dimension } from '../growth/report.ts';
import type { Round } from '../kata.ts';
import { PREDICTION_CHARACTERS } from '../limits.ts';

export interface Prompt {
  readonly asks: Dimension;
  /** As typed so far. */
  readonly text: string;
  /** What was said of time, once space is asked for. */
  readonly time?: string;
  /** Why the text could not be read; gone with the next key. */
  readonly problem?: string;
}

/** In the usual spelling: `O(n log n)`. */
export interface Said {
  readonly time: string;
  readonly space?: string;
}

export const EMPTY: Prompt = { asks: 'time', text: '' };

/** A key that is no Enter. */
export function typed(prompt: Prompt, name: string, text: string | undefined): Prompt {
  const { problem: _, ...rest } = prompt;
  if (name === 'backspace') return { ...rest, text: [...prompt.text].slice(0, -1).join('') };
  if (text === undefined) return prompt;
  return { ...rest, text: [...prompt.text, ...text].slice(0, PREDICTION_CHARACTERS).join('') };
}

export type Entered =
  | { readonly kind: 'asks'; readonly prompt: Prompt }
  | { readonly kind: 'said'; readonly said: Said };

/** Enter. A bracket without its other half gets one; space may be left empty, and is not asked of what streams. */
export function entered(prompt: Prompt, round: Round): Entered {
  const { time } = prompt;
  const text = prompt.text.trim();
  if (time !== undefined && text === '') return { kind: 'said', said: { time } };
  const parsed = parseBound(balanced(text), symbolsOf(round));
  if (parsed.kind === 'unreadable') {
    const problem = text === '' ? 'say something, or press Esc' : parsed.reason;
    return { kind: 'asks', prompt: { ...prompt, problem } };
  }
  const said = parsed.bound.text;
  if (time !== undefined) return { kind: 'said', said: { time, space: said } };
  // Memory of a stream is not weighed: there would be nothing to hold it against.
  if (round.streams === true) return { kind: 'said', said: { time: said } };
  return { kind: 'asks', prompt: { asks: 'space', text: '', time: said } };
}

/** Names of the sizes, the main one first; none for a round whose growth is not measured. */
export function symbolsOf({ growth }: Round): readonly string[] {
  return Object.keys(growth?.sizes ?? {});
}

function balanced(text: string): string {
  const open = text.split('(').length - text.split(')').length;
  return '('.repeat(Math.max(0, -open)) + text + ')'.repeat(Math.max(0, open));
}
