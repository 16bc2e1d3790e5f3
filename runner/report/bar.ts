/** A progress bar on one line of standard error; silent where that is not a terminal. */
import { clip } from './line.ts';

export interface Bar {
  /** One more is done. */
  step(name: string): void;
  /** Wipes the line. */
  end(): void;
}

/** One line of standard error that is written again and again; silent where that is not a terminal. */
export interface StatusLine {
  show(text: string): void;
  /** Wipes the line. */
  end(): void;
}

interface ErrorOutput {
  err(text: string): void;
  readonly redraws: boolean;
  readonly columns: number;
}

export function createStatusLine({ err, redraws, columns }: ErrorOutput): StatusLine {
  const write = (text: string) => {
    if (redraws) err(`\r\u001b[2K${text}`);
  };
  return { show: (text) => write(clip([text], columns - 1).join('')), end: () => write('') };
}

const CELLS = 24;

export function createBar(label: string, total: number, output: ErrorOutput): Bar {
  const status = createStatusLine(output);
  let done = 0;
  const draw = (name: string) => {
    const filled = total === 0 ? CELLS : Math.round((done / total) * CELLS);
    status.show(`${label}  ${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)}  ${done}/${total}  ${name}`);
  };
  draw('');
  return {
    step: (name) => {
      // There may be more to do than could be known.
      done = Math.min(total, done + 1);
      draw(name);
    },
    end: status.end,
  };
}
