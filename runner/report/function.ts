/** The growth of any function as lines for a person: what `kata growth` prints. Pure. */
import type { GrowthReport } from '../growth/report.ts';
import { assessmentLines } from './growth.ts';
import { type Line, tone, wrap } from './line.ts';
import { plotLines } from './plot.ts';
import { reminderText } from './sentences.ts';

/** Rows of a small screen, less a prompt above and below. */
const ROWS = 22;
const PLOT_MIN = 8;
const PLOT_MAX = 12;

/**
 * @param name of the function
 * @param path of its file, as given
 */
export function functionLines(
  { time, space }: GrowthReport,
  { name, path }: { readonly name: string; readonly path: string },
  width: number,
): readonly Line[] {
  const isLate = time.verdict === 'over' || time.verdict === 'too-slow-to-measure';
  // Memory is not weighed then; that is worth saying to who asked for it.
  const told = isLate && space.budget === undefined ? [time] : [time, space];
  const reminder = isLate || space.verdict === 'over' ? '' : reminderText({ time, space });
  const said = [
    ...told.flatMap((assessment): readonly Line[] => [...assessmentLines(assessment, width), []]),
    ...(reminder === '' ? [] : [...wrap(reminder, width, 2).map((text): Line => [tone('dim', text)]), []]),
  ];
  const shown = space.verdict === 'over' ? space : time;
  const room = Math.max(PLOT_MIN, Math.min(PLOT_MAX, ROWS - said.length - 2));
  return [[tone('strong', name), tone('dim', `  ${path}`)], [], ...said, ...plotLines(shown, width, room)];
}
