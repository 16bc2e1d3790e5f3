/** Characters in rows and columns under two logarithmic scales: what a plot in text is drawn on. */
import type { Dot } from './curves.ts';
import { type Line, type Span, type Tone, textOf, tone } from './line.ts';

export interface Grid {
  readonly lines: readonly Line[];
  rowOf(power: number): number;
  columnOf(x: number): number;
  /** A mark at a point. */
  put(dot: Dot, mark: string, look: Tone): void;
  /** The way from point to point, where nothing is drawn yet. */
  join(dots: readonly Dot[], mark: string, look: Tone): void;
  /** A horizontal line at a power of ten. */
  across(power: number, mark: string, look: Tone): void;
}

export function createGrid(
  columns: number,
  rows: number,
  range: { readonly x: readonly [number, number]; readonly y: readonly [number, number] },
): Grid {
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Span => ' '));
  const rowOf = (power: number) => rows - 1 - place(power, range.y, rows);
  const columnOf = (x: number) => place(Math.log2(x), range.x, columns);
  const set = (row: number, column: number, mark: Span) => {
    const line = cells[row];
    if (line?.[column] !== undefined) line[column] = mark;
  };
  const put = ({ x, y }: Dot, mark: string, look: Tone) => set(rowOf(Math.log10(y)), columnOf(x), tone(look, mark));
  return {
    get lines() {
      return cells.map(merged);
    },
    rowOf,
    columnOf,
    put,
    /** The way from point to point, where nothing is drawn yet. */
    join(dots, mark, look) {
      for (const [index, to] of dots.entries()) {
        const from = dots[index - 1];
        if (from === undefined) continue;
        const start = columnOf(from.x);
        const width = columnOf(to.x) - start;
        for (let step = 1; step < width; step++) {
          const y = Math.log10(from.y) + ((Math.log10(to.y) - Math.log10(from.y)) * step) / width;
          if (cells[rowOf(y)]?.[start + step] === ' ') set(rowOf(y), start + step, tone(look, mark));
        }
      }
    },
    /** A horizontal line at a power of ten. */
    across(power, mark, look) {
      for (let column = 0; column < columns; column++) set(rowOf(power), column, tone(look, mark));
    },
  };
}

/** Neighbours of one tone as one span: a line of the screen is not eighty of them. */
function merged(cells: readonly Span[]): Line {
  const line: Span[] = [];
  for (const cell of cells) {
    const last = line.at(-1);
    if (last !== undefined && toneOf(last) === toneOf(cell)) line[line.length - 1] = joined(last, cell);
    else line.push(cell);
  }
  return line;
}

function joined(left: Span, right: Span): Span {
  const text = textOf(left) + textOf(right);
  return typeof left === 'string' ? text : tone(left.tone, text);
}

function toneOf(span: Span): Tone | undefined {
  return typeof span === 'string' ? undefined : span.tone;
}

function place(value: number, [low, high]: readonly [number, number], cells: number): number {
  const at = Math.round(((value - low) / (high - low)) * (cells - 1));
  return Math.min(Math.max(at, 0), cells - 1);
}
