import { describe, expect, it } from 'vitest';
import { seenAs } from '../doubles/seen.ts';
import { markdown, plain } from './paper.ts';
import { sectionsOf } from './sections.ts';

const every = ['O(1)', 'O(log n)', 'O(sqrt n)', 'O(n)', 'O(n log n)', 'O(n^1.5)', 'O(n^2)', 'O(n^2 log n)', 'O(n^3)'];
const seen = ['quiet', 'loaded'].flatMap((condition) =>
  every.map((timeClass, at) =>
    seenAs({ name: `some/${at}`, timeClass, stratum: 'lower-order' }, { condition: condition as 'quiet' | 'loaded' }),
  ),
);
const sections = sectionsOf(seen);

describe('sectionsOf', () => {
  it('has a table for each condition that was measured', () => {
    expect(sections.map(({ title }) => title)).toEqual([
      'The engine',
      'Beside other rules, quiet',
      'Beside other rules, loaded',
      'Classes: label by row, read as by column',
      'By stratum',
    ]);
    expect(sectionsOf(seen.filter((one) => one.seen.condition === 'loaded'))).toHaveLength(4);
  });

  it('has as many cells in each row as in the head', () => {
    for (const { head, rows } of sections) {
      for (const row of rows) expect(row).toHaveLength(head.length);
    }
  });

  it('counts every run once among the classes', () => {
    const { rows } = sections[3]!;
    const cells = rows.flatMap(([, ...numbers]) => numbers).map((cell) => (cell === '·' ? 0 : Number(cell)));
    expect(cells.reduce((sum, cell) => sum + cell, 0)).toBe(seen.length);
  });
});

describe('on paper', () => {
  it('fits on 80 columns', () => {
    const lines = sections.flatMap((section) => plain.section(section).split('\n'));
    expect(lines.filter(({ length }) => length > 80)).toEqual([]);
  });

  it('is a table that Markdown understands', () => {
    const [section] = sections;
    const lines = markdown
      .section(section!)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(lines).toHaveLength(section!.rows.length + 2);
    expect(new Set(lines.map((line) => line.split('|').length)).size).toBe(1);
  });
});
