/** Single keys from the terminal, without Enter. */
import { emitKeypressEvents } from 'node:readline';
import type { ReadStream } from 'node:tty';
import type { WatchEvent } from './events.ts';

interface Keypress {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl?: boolean;
}

/** @returns what gives the terminal back */
export function listenToKeys(input: ReadStream, emit: (event: WatchEvent) => void): () => void {
  const onKey = (text: string | undefined, key: Keypress) => {
    // In raw mode Ctrl-C is a key like any other.
    if (key.ctrl === true && (key.name === 'c' || key.name === 'd')) emit({ kind: 'quit' });
    else emit({ kind: 'key', name: key.name ?? key.sequence ?? '', ...typedBy(text) });
  };
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.on('keypress', onKey);
  input.on('end', () => emit({ kind: 'quit' }));
  input.resume();
  return () => {
    input.off('keypress', onKey);
    input.setRawMode(false);
    input.pause();
  };
}

/** What the key would write: nothing for arrows and Enter, nor with Ctrl or Alt, which all send control characters. */
function typedBy(text: string | undefined): { readonly text?: string } {
  return text !== undefined && /^\P{Cc}+$/u.test(text) ? { text } : {};
}
