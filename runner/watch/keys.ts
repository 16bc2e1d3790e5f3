/** Single keys from the terminal, without Enter. */
import { emitKeypressEvents } from 'node:readline';
import type { ReadStream } from 'node:tty';
import type { WatchEvent } from './events.ts';

interface Keypress {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
}

/** @returns what gives the terminal back */
export function listenToKeys(input: ReadStream, emit: (event: WatchEvent) => void): () => void {
  const onKey = (text: string | undefined, key: Keypress) => {
    // In raw mode Ctrl-C is a key like any other.
    if (key.ctrl === true && (key.name === 'c' || key.name === 'd')) emit({ kind: 'quit' });
    else emit({ kind: 'key', name: key.name ?? key.sequence ?? '', ...typedBy(text, key) });
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

/** What the key would write: nothing for arrows, Enter, and whatever is pressed with Ctrl or Alt. */
function typedBy(text: string | undefined, { ctrl, meta }: Keypress): { readonly text?: string } {
  const isText = text !== undefined && !ctrl && !meta && /^\P{Cc}+$/u.test(text);
  return isText ? { text } : {};
}
