/** Values as a person would write them in code, cut to a length that can be read. */
import { inspect } from 'node:util';
import { InputBox, InputFile } from '../kata.ts';
import { SHOWN_CHARACTERS } from '../limits.ts';
import { printable } from '../printable.ts';

/** `topK([5, 1, 9], 2)`. */
export function showCall(entry: string, args: readonly unknown[]): string {
  return cut(`${entry}(${args.map((argument) => literal(argument)).join(', ')})`);
}

export function show(value: unknown): string {
  return cut(literal(value));
}

const DEPTH = 8;
const ITEMS = 200;
const CHARACTERS = 500;
/** Values in all: a list that holds itself many times over has more paths through it than can be walked. */
const VALUES = 2_000;

function literal(value: unknown, depth = 0, room = { left: VALUES }): string {
  if (room.left-- <= 0) return '…';
  if (value instanceof InputFile) return `file(${literal(value.text)})`;
  if (value instanceof InputBox) return showBox(value);
  if (typeof value === 'string') return text(value);
  if (depth > DEPTH) return '…';
  if (Array.isArray(value)) return `[${list(value, (item) => literal(item, depth + 1, room))}]`;
  if (isRecord(value)) {
    const fields = Object.entries(value);
    if (fields.length === 0) return '{}';
    return `{ ${list(fields, ([key, field]) => `${name(key)}: ${literal(field, depth + 1, room)}`)} }`;
  }
  return printable(inspect(value, { depth: DEPTH, compact: true, breakLength: Infinity }));
}

/** Quoted, with everything escaped that can't be seen: also accents that stand apart from their letter. */
function text(value: string): string {
  const kept = value.length > CHARACTERS ? value.slice(0, CHARACTERS) : value;
  const quoted = printable(inspect(kept, { maxStringLength: Infinity })).replace(
    /[\u0300-\u036f]/g,
    (mark) => `\\u0${mark.charCodeAt(0).toString(16)}`,
  );
  return kept === value ? quoted : `${quoted}… (${value.length} characters)`;
}

function list<T>(items: readonly T[], one: (item: T) => string): string {
  // By index, as a hole in a list must be seen too.
  const shown = Array.from({ length: Math.min(items.length, ITEMS) }, (_, at) =>
    at in items ? one(items[at] as T) : 'hole',
  );
  return [...shown, ...(items.length > ITEMS ? [`… ${items.length - ITEMS} more`] : [])].join(', ');
}

/** As it may stand in an object: a template, and the one name that would set the prototype, go in brackets. */
function name(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  if (/^[A-Za-z_$][\w$]*$/.test(key)) return key;
  const quoted = text(key);
  return quoted.startsWith('`') ? `[${quoted}]` : quoted;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function showBox(value: InputBox): string {
  const usual = new InputBox(64, 64);
  const parts: string[] = [];
  if (value.memoryMiB !== usual.memoryMiB) parts.push(`memoryMiB: ${value.memoryMiB}`);
  if (value.openFiles !== usual.openFiles) parts.push(`openFiles: ${value.openFiles}`);
  return parts.length === 0 ? 'box' : `box({ ${parts.join(', ')} })`;
}

function cut(text: string): string {
  if (text.length <= SHOWN_CHARACTERS) return text;
  return `${text.slice(0, SHOWN_CHARACTERS)}… (${text.length} characters)`;
}
