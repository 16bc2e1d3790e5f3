/** A screen as one sees it: the text of its lines, without colours. */
import { type Line, textOf } from '../../runner/report/line.ts';
import type { State } from '../../runner/tui/state.ts';
import { view } from '../../runner/tui/view.ts';

export function screen(state: State): readonly string[] {
  return view(state).map(plain);
}

export function plain(line: Line): string {
  return line.map(textOf).join('');
}
