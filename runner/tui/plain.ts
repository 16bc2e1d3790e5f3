/** What to say when there is no terminal: whole lines, only ever appended. Pure. */
import { type Line, tone } from '../report/line.ts';
import { reportLines } from '../report/text.ts';
import type { State } from './state.ts';

/** The lines that `after` adds to what was said up to `before`. */
export function plainLines(before: State, after: State): readonly Line[] {
  const lines: Line[] = [];
  if (after.notice !== undefined && after.notice !== before.notice) lines.push([after.notice.text]);
  if (after.report !== undefined && after.report !== before.report) {
    lines.push(...reportLines(after.report, after.columns));
    if (after.change !== '') lines.push([tone('dim', `changed: ${after.change}`)]);
  }
  return lines;
}
