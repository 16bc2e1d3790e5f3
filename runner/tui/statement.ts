/** A statement's Markdown as lines for a terminal: just the marks that statements use. Pure. */
import { type Line, type Span, tone, wrap } from '../report/line.ts';

export function statementLines(markdown: string, columns: number): readonly Line[] {
  const lines: Line[] = [];
  let isCode = false;
  for (const text of markdown.split('\n')) {
    if (text.startsWith('```')) isCode = !isCode;
    else if (isCode) lines.push([tone('code', `  ${text}`)]);
    else if (text.trim() === '' && lines.at(-1)?.length === 0) continue;
    else if (text.trim() === '') lines.push([]);
    else for (const part of wrap(text, columns, text.startsWith('- ') ? 2 : 0)) lines.push(spans(part));
  }
  return lines;
}

/** `**strong**` and `` `code` ``. */
function spans(text: string): Line {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part): Span => {
      if (part.startsWith('**')) return tone('strong', part.slice(2, -2));
      if (part.startsWith('`')) return tone('code', part.slice(1, -1));
      return part;
    });
}
