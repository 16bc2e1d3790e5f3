/** A prediction beside what was measured, for the screen and for the list of them. Pure. */
import type { Dimension } from '../growth/report.ts';
import type { Prediction } from '../store.ts';
import { type Line, type Span, tone, widthOf } from './line.ts';

type Outcome = Prediction['time'];

/** One line where time and space fit beside each other, else two. */
export function predictionLines({ time, space }: Prediction, width: number): readonly Line[] {
  const first = outcomeLine('time', time);
  if (space === undefined) return [first];
  const second = outcomeLine('space', space);
  const both: Line = [...first, ' · ', ...second];
  return widthOf(both) <= width ? [both] : [first, second];
}

/** `✗ time: you said O(n), measured O(n^2)`. */
function outcomeLine(dimension: Dimension, { said, measured, verdict }: Outcome): Line {
  return [
    SIGNS[verdict],
    ` ${dimension}: you said ${said}, ${measured === '' ? 'not measured' : `measured ${measured}`}`,
  ];
}

const SIGNS: Readonly<Record<Outcome['verdict'], Span>> = {
  right: tone('pass', '✓'),
  wrong: tone('warn', '✗'),
  unchecked: tone('dim', '○'),
};
