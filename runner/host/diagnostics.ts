/** What compilers find, as much of it as anybody reads: a short source may have a fault in each of its characters. Pure. */
import { DIAGNOSTICS, SHOWN_CHARACTERS, SOURCE_CHARACTERS } from '../limits.ts';
import type { Diagnostic } from './ending.ts';

/** @returns the first ones, with their texts cut, and how many more there are */
export function readable(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const shown = diagnostics.slice(0, DIAGNOSTICS).map(short);
  const more = diagnostics.length - shown.length;
  return more === 0 ? shown : [...shown, { message: `And ${more} more` }];
}

/** Compilers quote names in full, and the line that they stand in, which may be all there is. */
function short({ message, source, ...place }: Diagnostic): Diagnostic {
  const text = { message: cut(message, SHOWN_CHARACTERS), ...place };
  return source === undefined ? text : { ...text, source: cut(source, SOURCE_CHARACTERS) };
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
