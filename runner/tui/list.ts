/** The list of all rounds, one of them under the cursor. Pure. */
import { keyOf } from '../catalogue.ts';
import { isSolved } from '../progress.ts';
import { durationText } from '../report/duration.ts';
import { type Line, tone } from '../report/line.ts';
import type { State } from './state.ts';

export function listLines({ places, progress, place }: State, at: number): readonly Line[] {
  return places.map((candidate, index) => {
    const { kata, round } = candidate;
    const key = keyOf(candidate);
    const best = progress.rounds[key]?.bestMs;
    const sign = isSolved(progress, key) ? tone('pass', '✓') : tone('dim', '○');
    const label = `${kata.rounds[0] === round ? kata.id : ''}`.padEnd(15);
    const name = round.entry.padEnd(21);
    const took = best === undefined ? '' : `  ${durationText(best)}`;
    return [
      index === at ? tone('hint', '▸ ') : '  ',
      sign,
      ' ',
      tone('strong', label),
      candidate === place ? tone('hint', name) : name,
      round.title,
      tone('dim', took),
    ];
  });
}
