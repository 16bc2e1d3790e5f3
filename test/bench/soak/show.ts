/** What a soak says: a line for each look as it is taken, and what came of it. Pure. */
import { mib } from '../table.ts';
import type { Row, SoakResult } from './soak.ts';

const COLUMNS: readonly (readonly [name: string, width: number, show: (row: Row) => string])[] = [
  ['minute', 6, ({ minute }) => minute.toFixed(1)],
  ['saves', 5, ({ saves }) => String(saves)],
  ['judged', 6, ({ judged }) => String(judged)],
  ['missed', 6, ({ missed }) => String(missed)],
  ['memory', 9, ({ residentMiB }) => mib(residentMiB)],
  ['of children', 11, ({ othersMiB }) => mib(othersMiB)],
  ['processes', 9, ({ processes }) => String(processes)],
  ['descriptors', 11, ({ descriptors }) => String(descriptors)],
  ['tmp', 4, ({ temporary }) => String(temporary)],
  ['home', 4, ({ kept }) => String(kept)],
];

export const HEAD = lineOf(COLUMNS.map(([name]) => name));

export function rowText(row: Row): string {
  return lineOf(COLUMNS.map(([, , show]) => show(row)));
}

function lineOf(cells: readonly string[]): string {
  return `${COLUMNS.map(([, width], column) => (cells[column] ?? '').padStart(width)).join('  ')}\n`;
}

export function soakText({ saves, verdicts, halves, rows, misses }: SoakResult): string {
  const counts = Object.entries(verdicts).sort(([, a], [, b]) => b - a);
  const judged = counts.reduce((sum, [, count]) => sum + count, 0);
  const [first, last] = [rows[0], rows.at(-1)];
  const each = ((last?.minute ?? 0) * 60) / ((last?.judged ?? 0) - (first?.judged ?? 0));
  return [
    `\n${saves} saves, warm-up included; ${judged} were judged to their end, one each ${each.toFixed(2)} s, the others replaced:\n`,
    ...counts.map(([verdict, count]) => `  ${String(count).padStart(5)}  ${verdict}\n`),
    halves === 0 ? '' : `  ${halves} of them were read while half of them was written, and judged again.\n`,
    misses.length === 0
      ? '\nEach verdict was the expected one, and nothing grew.\n'
      : `\nMissed:\n${misses.map((miss) => `  ${miss}\n`).join('')}`,
  ].join('');
}
