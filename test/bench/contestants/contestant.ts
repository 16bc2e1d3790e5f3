/** What takes part: a watcher, the file it watches, and how it says that all examples and properties are through. */
import { writeFileSync } from 'node:fs';
import type { Program } from '../program.ts';

interface Verdict {
  /** From just before the write to the arrival of the line that tells it. */
  readonly ms: number;
  readonly isAccepted: boolean;
  /** The same to the end of the whole run, whatever else belongs to it. */
  readonly wholeMs: number;
}

export interface Contestant {
  readonly name: string;
  /** Writes the file and waits for the end of the run. */
  save(text: string): Promise<Verdict>;
}

/** What a line of output means. */
export type Sign =
  | { readonly kind: 'checked'; readonly isAccepted: boolean }
  /** The run is over; also those that tell nothing more after their verdict give this sign. */
  | { readonly kind: 'over' };

export interface Setup {
  readonly name: string;
  readonly program: Program;
  /** The solution, which is there already: each watcher runs once when it starts. */
  readonly file: string;
  readSigns(line: string): readonly Sign[];
}

/** Many times what the slowest needs on a busy machine. */
const PATIENCE_MS = 60_000;

/** Waits for the first run. */
export async function enter({ name, program, file, readSigns }: Setup): Promise<Contestant> {
  let checked: { readonly at: number; readonly isAccepted: boolean } | undefined;
  let onOver: ((at: number) => void) | undefined;
  program.onLine((line, at) => {
    for (const sign of readSigns(line)) {
      if (sign.kind === 'checked') checked ??= { at, isAccepted: sign.isAccepted };
      else if (checked !== undefined) onOver?.(at);
    }
  });

  const run = (start: () => void) =>
    new Promise<Verdict>((resolve, reject) => {
      const fail = (reason: string) => {
        clearTimeout(timer);
        reject(new Error(`${name}: ${reason}. It said last:\n${program.lastWords()}`));
      };
      const timer = setTimeout(() => fail(`no verdict in ${PATIENCE_MS / 1_000} s`), PATIENCE_MS);
      void program.ended.then((code) => fail(`ended with code ${code}`));
      checked = undefined;
      const began = performance.now();
      onOver = (at) => {
        if (checked === undefined) return;
        clearTimeout(timer);
        onOver = undefined;
        resolve({ ms: checked.at - began, isAccepted: checked.isAccepted, wholeMs: at - began });
      };
      start();
    });

  await run(() => {});
  return { name, save: (text) => run(() => writeFileSync(file, text)) };
}
