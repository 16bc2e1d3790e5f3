/** A progress bar on one line of standard error; silent where that is not a terminal. */
import { clip } from './line.ts';

export interface Bar {
  /** One more is done. */
  step(name: string): void;
  /** Wipes the line. */
  end(): void;
}

const CELLS = 24;

export function createBar(
  label: string,
  total: number,
  { err, redraws, columns }: { err(text: string): void; readonly redraws: boolean; readonly columns: number },
): Bar {
  let done = 0;
  const draw = (name: string) => {
    const filled = total === 0 ? CELLS : Math.round((done / total) * CELLS);
    const line = `${label}  ${'█'.repeat(filled)}${'░'.repeat(CELLS - filled)}  ${done}/${total}  ${name}`;
    if (redraws) err(`\r\u001b[2K${clip([line], columns - 1).join('')}`);
  };
  draw('');
  return {
    step: (name) => {
      done++;
      draw(name);
    },
    end: () => {
      if (redraws) err('\r\u001b[2K');
    },
  };
}
