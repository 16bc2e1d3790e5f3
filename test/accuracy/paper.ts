/** Sections on paper: plain text for a terminal, or Markdown. Pure. */
import { table } from '../bench/table.ts';
import type { Mistake } from './mistakes.ts';
import type { Section } from './sections.ts';

export interface Paper {
  heading(text: string): string;
  section(section: Section): string;
  mistakes(mistakes: readonly Mistake[]): string;
}

/** As wide as notes may be. */
const COLUMNS = 80;

export const plain: Paper = {
  heading: (text) => `${text}\n${'='.repeat(text.length)}\n\n`,
  section: ({ title, head, rows, note }) =>
    `${title}\n\n${table(head, rows)}\n${note === '' ? '' : `${wrapped(note)}\n`}`,
  mistakes: (mistakes) =>
    mistakes.length === 0
      ? 'No case is wrong.\n'
      : `Wrong cases (of the runs, where not in all)\n\n${mistakes.map(({ name, text }) => `${wrapped(`${name}: ${text}`)}`).join('')}`,
};

export const markdown: Paper = {
  heading: (text) => `## ${text}\n\n`,
  section: ({ title, head, rows, note }) => {
    const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |\n`;
    const rule = `|${head.map((_, column) => (column === 0 ? '---|' : '--:|')).join('')}\n`;
    return `### ${title}\n\n${line(head)}${rule}${rows.map(line).join('')}\n${note === '' ? '' : `${note}\n`}`;
  },
  mistakes: (mistakes) =>
    mistakes.length === 0
      ? 'No case is wrong.\n'
      : `### Wrong cases\n\n${mistakes.map(({ name, text }) => `- \`${name}\`: ${text}\n`).join('')}\n`,
};

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|');
}

/** Further lines are set in, so that the next one is seen to begin. */
function wrapped(text: string): string {
  let lines = '';
  let line = ' ';
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > COLUMNS) {
      lines += `${line}\n`;
      line = '   ';
    }
    line += ` ${word}`;
  }
  return `${lines}${line}\n`;
}
