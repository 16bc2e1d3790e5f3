/** Text with meaning: what is to be shown, before colour and before it is cut to a width. Pure. */
import stringWidth from 'string-width';

/** What a piece of text is, not how it looks: paint.ts decides that. */
export type Tone = 'pass' | 'fail' | 'warn' | 'hint' | 'dim' | 'strong' | 'code';

export type Span = string | { readonly tone: Tone; readonly text: string };

export type Line = readonly Span[];

export function tone(name: Tone, text: string): Span {
  return { tone: name, text };
}

export function textOf(span: Span): string {
  return typeof span === 'string' ? span : span.text;
}

export function widthOf(line: Line): number {
  return line.reduce((sum, span) => sum + stringWidth(textOf(span)), 0);
}

/** The line cut to `width` columns, with `…` where something was cut off. */
export function clip(line: Line, width: number): Line {
  if (widthOf(line) <= width) return line;
  const kept: Span[] = [];
  let room = width - 1;
  for (const span of line) {
    const text = textOf(span);
    const cut = cutText(text, room);
    kept.push(typeof span === 'string' ? cut : { ...span, text: cut });
    room -= stringWidth(cut);
    if (cut !== text) break;
  }
  return [...kept, '…'];
}

/** A long line as several, each at most `width` columns; those after the first are indented by `indent` columns. */
export function wrap(text: string, width: number, indent: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (stringWidth(rest) > width) {
    const fitting = cutText(rest, width);
    const space = fitting.lastIndexOf(' ');
    const end = space > width / 2 ? space : Math.max(fitting.length, 1);
    lines.push(rest.slice(0, end));
    rest = ' '.repeat(indent) + rest.slice(end).trimStart();
    if (rest.trim() === '') return lines;
  }
  return [...lines, rest];
}

/** Spans at both ends of a line of `width` columns. */
export function spread(left: Line, right: Line, width: number): Line {
  const gap = Math.max(1, width - widthOf(left) - widthOf(right));
  return [...left, ' '.repeat(gap), ...right];
}

function cutText(text: string, width: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += stringWidth(character);
    if (used > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}
