/**
 * HTML and SVG as text. Whatever is put into a template is escaped unless it is markup itself: names, code and values come
 * from solutions, which may hold anything. Pure.
 */
import { printable } from '../printable.ts';

export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Part[];

/** A template: markup`<td>${cost}</td>`. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: texts.reduce((all, text, index) => all + written(parts[index - 1] ?? '') + text) };
}

/** Text of our own that is markup already: a style sheet. */
export function verbatim(text: string): Markup {
  return { markup: text };
}

/** A sentence in which `n^1.99` and `2^n` are set as powers. */
export function prose(text: string): Markup {
  const parts = text.split(/\^(\d+(?:\.\d+)?|n\b)/);
  return markup`${parts.map((part, index) => (index % 2 === 0 ? part : markup`<sup>${part}</sup>`))}`;
}

export const NOTHING: Markup = { markup: '' };

function written(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(written).join('');
}

/** Also for attributes in double quotes. Marks that turn the direction of text would show code that is not there. */
function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
