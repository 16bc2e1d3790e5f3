/** One queue, one loop: take an event, update, show, do. Ends with the effect `quit`. */
import type { Facts } from '../tui/moves.ts';
import type { State } from '../tui/state.ts';
import { update } from '../tui/update.ts';
import type { Performer } from './effects.ts';
import type { WatchEvent } from './events.ts';
import type { Queue } from './queue.ts';

/** @param show called after every event with the state before and after it */
export async function runLoop(
  initial: State,
  queue: Queue<WatchEvent>,
  facts: () => Facts,
  performer: Performer,
  show: (before: State, after: State) => void,
): Promise<void> {
  let state = initial;
  for (;;) {
    const step = update(state, await queue.next(), facts());
    show(state, step.state);
    state = step.state;
    for (const effect of step.effects) {
      if (effect.kind === 'quit') return;
      performer.perform(effect, state.progress);
    }
  }
}
