/** Holds the terminal: a screen of its own, repainted whole, given back on every way out. */
import type { WriteStream } from 'node:tty';
import type { Line } from '../report/line.ts';
import type { Paint } from '../report/paint.ts';
import type { WatchEvent } from '../watch/events.ts';

export interface Screen {
  show(lines: readonly Line[]): void;
  restore(): void;
}

const ENTER = '\u001b[?1049h\u001b[?25l';
const LEAVE = '\u001b[?25h\u001b[?1049l';
const HOME = '\u001b[H';
const CLEAR_LINE_END = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';

export function openScreen(output: WriteStream, paint: Paint, emit: (event: WatchEvent) => void): Screen {
  const resized = () => emit({ kind: 'resized', columns: output.columns, rows: output.rows });
  let isOpen = true;
  let last = '';
  const restore = () => {
    if (!isOpen) return;
    isOpen = false;
    output.off('resize', resized);
    process.off('exit', restore);
    output.write(LEAVE);
  };
  output.on('resize', resized);
  // Also when the process ends by a bug: a terminal without its cursor is a poor thank-you.
  process.once('exit', restore);
  output.write(ENTER);
  return {
    show: (lines) => {
      const text = lines.map((line) => paint(line) + CLEAR_LINE_END).join('\n');
      if (!isOpen || text === last) return;
      last = text;
      output.write(HOME + text + CLEAR_BELOW);
    },
    restore,
  };
}
