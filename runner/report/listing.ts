/** The blamed line in its source. Pure. */
import { basename } from 'node:path';
import type { Assessment, Blame } from '../growth/report.ts';
import { type Markup, markup, prose } from './markup.ts';
import { blameText } from './sentences.ts';

export interface Source {
  readonly file: string;
  readonly text: string;
}

export function listing(assessment: Assessment, blame: Blame, source: Source): Markup {
  const rows = excerpt(blame, source).map(({ number, text }) => {
    const name = number === blame.line ? 'row blamed' : 'row';
    return markup`<span class="${name}"><span class="number">${number}</span>${text}</span>`;
  });
  const note = `${blame.elsewhere ?? basename(blame.file)}, line ${blame.line}: ${blameText(assessment, blame)}`;
  return markup`<pre class="listing">${rows}</pre>
<p class="blame-note">${prose(note)}</p>
`;
}

interface Row {
  readonly number: number;
  readonly text: string;
}

/** Only the line itself where the source has changed since, or the line is in another file: no neighbours beat wrong ones. */
function excerpt({ elsewhere, line, source: blamed }: Blame, { text }: Source): readonly Row[] {
  const lines = text.trimEnd().split(/\r?\n/);
  if (elsewhere !== undefined || lines[line - 1]?.trim() !== blamed.trim()) return [{ number: line, text: blamed }];
  const first = Math.max(1, line - CONTEXT);
  return lines.slice(first - 1, line + CONTEXT).map((text, index) => ({ number: first + index, text }));
}

const CONTEXT = 4;
