/** One queue, one loop: take an event, make a step, show it, do what it asks for. */
import type { Effect, WatchEvent } from './events.ts';
import type { Queue } from './queue.ts';

/** What the loop drives; the state is not its business. */
export interface Drive<State> {
  step(state: State, event: WatchEvent): { readonly state: State; readonly effects: readonly Effect[] };
  show(before: State, after: State): void;
  perform(effect: Exclude<Effect, { kind: 'quit' }>): void;
}

/** Ends with the effect `quit`. */
export async function runLoop<State>(initial: State, queue: Queue<WatchEvent>, drive: Drive<State>): Promise<void> {
  let state = initial;
  for (;;) {
    const step = drive.step(state, await queue.next());
    drive.show(state, step.state);
    state = step.state;
    for (const effect of step.effects) {
      if (effect.kind === 'quit') return;
      drive.perform(effect);
    }
  }
}
