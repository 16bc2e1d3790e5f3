/** What a soak says: a line for each look as it is taken, and what came of it. Pure. */
import type { Row, SoakResult } from './soak.ts';

const COLUMNS: readonly (readonly [string, (row: Row) => string])[] = [
  ['minute', ({ minute }) => minute.toFixed(1)],
  ['saves', ({ saves }) => String(saves)],
  ['judged', ({ judged }) => String(judged)],
  ['memory', ({ residentMiB }) => `${residentMiB.toFixed(1)} MiB`],
  ['of children', ({ othersMiB }) => `${othersMiB.toFixed(1)} MiB`],
  ['processes', ({ processes }) => String(processes)],
  ['descriptors', ({ descriptors }) => String(descriptors)],
  ['tmp', ({ temporary }) => String(temporary)],
  ['home', ({ kept }) => String(kept)],
];

const WIDTH = 9;

export const HEAD = lineOf(COLUMNS.map(([name]) => name));

export function rowText(row: Row): string {
  return lineOf(COLUMNS.map(([, show]) => show(row)));
}

function lineOf(cells: readonly string[]): string {
  const widths = COLUMNS.map(([name]) => Math.max(name.length, name === 'minute' || name === 'tmp' ? 0 : WIDTH - 3));
  return `${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')}\n`;
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
