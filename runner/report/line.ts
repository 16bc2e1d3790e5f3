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

/** The line cut to `width` columns, with `…` where something was cut off. It stays one line, whatever is in it. */
export function clip(line: Line, width: number): Line {
  const flat = line.map((span) => withText(span, expand(textOf(span)).replaceAll('\n', ' ')));
  if (widthOf(flat) <= width) return flat;
  const kept: Span[] = [];
  let room = width - 1;
  for (const span of flat) {
    const text = textOf(span);
    const cut = cutText(text, room);
    kept.push(withText(span, cut));
    room -= stringWidth(cut);
    if (cut !== text) break;
  }
  return [...kept, '…'];
}

/** Characters of a line that are shown: a screen has fewer, and each row of a longer one takes as long as all of it. */
const LONGEST = 10_000;

/** A long text as lines of at most `width` columns; those after the first are indented by `indent` columns. */
export function wrap(text: string, width: number, indent: number): readonly string[] {
  const columns = Math.max(width, 1);
  // On a narrow screen a deep indent would leave no room for the text.
  const inset = ' '.repeat(Math.min(indent, Math.floor(columns / 4)));
  return expand(text)
    .split('\n')
    .map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line))
    .flatMap((line, index) => wrapLine(line, columns, index === 0 ? '' : inset, inset));
}

function wrapLine(line: string, width: number, first: string, inset: string): readonly string[] {
  const lines: string[] = [];
  let lead = first;
  let rest = line;
  while (stringWidth(lead + rest) > width) {
    const fitting = cutText(rest, width - lead.length) || firstCharacter(rest);
    const space = fitting.lastIndexOf(' ');
    const end = lead.length + space > width / 2 ? space : fitting.length;
    lines.push(lead + rest.slice(0, end));
    rest = rest.slice(end).trimStart();
    if (rest === '') return lines;
    lead = inset;
  }
  return [...lines, lead + rest];
}

/** The first lines, the last of them an ellipsis when there are more than `most`. */
export function shorten(lines: readonly Line[], most: number): readonly Line[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), [tone('dim', '  …')]];
}

/** Spans at both ends of a line of `width` columns. */
export function spread(left: Line, right: Line, width: number): Line {
  const gap = Math.max(1, width - widthOf(left) - widthOf(right));
  return [...left, ' '.repeat(gap), ...right];
}

/** By what is seen as one character: an emoji may be several code points, and wider than each of them. */
const CHARACTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function cutText(text: string, width: number): string {
  let used = 0;
  let end = 0;
  for (const { segment } of CHARACTERS.segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

function firstCharacter(text: string): string {
  for (const { segment } of CHARACTERS.segment(text)) return segment;
  return text;
}

/** A tab is as wide as the terminal likes: two columns, so that widths are known. */
function expand(text: string): string {
  return text.replaceAll('\t', '  ');
}

function withText(span: Span, text: string): Span {
  return typeof span === 'string' ? text : { ...span, text };
}
