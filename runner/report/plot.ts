/**
 * A growth measurement on log-log axes in text: cost over budget of the family that decided, and of the best one. Pure.
 *
 * Drawn here and not by simple-ascii-chart: that draws no two series apart without colour, labels the rows of the points
 * and not of the powers, and its height is not the one asked for.
 */
import type { Assessment } from '../growth/report.ts';
import { printable } from '../printable.ts';
import { type Curve, type Dot, type Panel, panelsOf, scalesOf } from './curves.ts';
import { tick } from './figures.ts';
import { createGrid, type Grid } from './grid.ts';
import { clip, type Line, type Span, type Tone, tone, widthOf } from './line.ts';
import { axisName } from './sentences.ts';

/** @returns exactly `height` lines of at most `width` columns */
export function plotLines(assessment: Assessment, width: number, height: number): readonly Line[] {
  const [panel] = panelsOf(assessment);
  const lines = panel === undefined ? [] : drawn(panel, assessment, width, height);
  const shown = lines.length > 0 ? lines : [[tone('dim', 'nothing to plot: no size was measured')]];
  return Array.from({ length: Math.max(0, height) }, (_, row) => clip(shown[row] ?? [], Math.max(1, width)));
}

/** The first and the last curve of a panel, whose costs stand for themselves. */
export function panelLines(panel: Panel, width: number, height: number): readonly Line[] {
  return drawn(panel, { verdict: 'measured' }, width, height).map((line) => clip(line, Math.max(1, width)));
}

function drawn(
  panel: Panel,
  { budget, verdict }: Pick<Assessment, 'budget' | 'verdict'>,
  width: number,
  height: number,
): readonly Line[] {
  const picked = pick(panel);
  if (picked === undefined) return [];
  const look = LOOKS[verdict];
  const head = headLines(panel, picked, { budget, look, isTall: height >= 7 }, width);
  const rows = height - head.length - AXIS_ROWS;
  if (rows < 2) return head;
  const low = Math.min(...picked.all.map(({ y }) => y));
  const scale = decades(low, Math.max(...picked.all.map(({ y }) => y)), rows);
  const labels = scale.ticks.map((power) => tick(10 ** power));
  const gutter = Math.max(...labels.map(({ length }) => length)) + 1;
  const columns = width - gutter - 1;
  if (columns < 8) return head;
  const xs = scalesOf(panel);
  const grid = createGrid(columns, rows, { x: spanOf(xs), y: [scale.low, scale.high] });
  if (budget !== undefined) grid.across(0, '┄', 'hint');
  grid.join(picked.worst, '·', look);
  for (const dot of picked.other) grid.put(dot, '○', 'dim');
  for (const dot of picked.worst) grid.put(dot, '●', look);
  const body = grid.lines.map((line, row): Line => {
    const power = scale.ticks.find((one) => grid.rowOf(one) === row);
    const label = power === undefined ? '' : tick(10 ** power);
    return [tone('dim', `${label.padStart(gutter - 1)} ${power === undefined ? '│' : '┤'}`), ...line];
  });
  return [...head, ...body, ...axisLines(xs, grid, gutter)];
}

interface Picked {
  readonly worst: readonly Dot[];
  readonly name: string;
  readonly other: readonly Dot[];
  readonly otherName: string;
  readonly all: readonly Dot[];
}

/** The curve that decided, and beside it what it is to be compared with: the reference, else the best family. */
function pick({ curves }: Panel): Picked | undefined {
  const [worst] = curves;
  if (worst === undefined || worst.dots.length === 0) return undefined;
  const best: Curve | undefined = curves.length > 1 ? curves.at(-1) : undefined;
  const isBeside = worst.reference.length > 0;
  const other = isBeside ? worst.reference : (best?.dots ?? []);
  const otherName = isBeside ? 'reference' : (best?.family ?? '');
  return { worst: worst.dots, name: worst.family, other, otherName, all: [...worst.dots, ...other] };
}

/** What the axes are and which mark is what: one line where there is room, else two. */
function headLines(
  panel: Panel,
  picked: Picked,
  { budget, look, isTall }: { readonly budget: string | undefined; readonly look: Tone; readonly isTall: boolean },
  width: number,
): readonly Line[] {
  const axes = `${axisName(panel, budget)} against ${printable(panel.size)}, log-log`;
  const marks: Span[] = [tone(look, '●'), ` ${printable(picked.name)}`];
  if (picked.other.length > 0) marks.push('  ', tone('dim', `○ ${printable(picked.otherName)}`));
  if (budget !== undefined) marks.push('  ', tone('hint', '┄ budget'));
  const one: Line = [axes, '   ', ...marks];
  if (widthOf(one) <= width) return [one];
  return isTall ? [[axes], marks] : [[axes]];
}

interface Decades {
  readonly low: number;
  readonly high: number;
  /** Powers of ten that get a label. */
  readonly ticks: readonly number[];
}

/** At least one whole decade, so that a wobble of a tenth looks as flat as it is. */
function decades(lowest: number, highest: number, rows: number): Decades {
  // A curve that dips by a few per cent needs no decade of its own.
  const low = Math.floor(Math.log10(lowest) + 0.05);
  const high = Math.max(low + 1, Math.log10(highest));
  const step = Math.max(1, Math.ceil((high - low) / (rows - 1)));
  const ticks = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => low + index * step);
  return { low, high, ticks };
}

/** The axis with a tick for each size that is named; sizes whose name would touch its neighbour's stay unnamed. */
function axisLines(xs: readonly number[], grid: Grid, gutter: number): readonly Line[] {
  const columns = widthOf(grid.lines[0] ?? []);
  const axis = Array.from({ length: columns }, () => '─');
  let names = '';
  for (const x of xs) {
    const column = grid.columnOf(x);
    const name = tick(x);
    const start = Math.min(column, columns - name.length);
    if (names !== '' && start < names.length + 2) continue;
    axis[column] = '┬';
    names = names.padEnd(start) + name;
  }
  return [[tone('dim', `${' '.repeat(gutter)}└${axis.join('')}`)], [tone('dim', `${' '.repeat(gutter + 1)}${names}`)]];
}

function spanOf(xs: readonly number[]): readonly [number, number] {
  const first = Math.log2(xs[0] ?? 1);
  const last = Math.log2(xs.at(-1) ?? 2);
  return first === last ? [first - 1, last + 1] : [first, last];
}

const AXIS_ROWS = 2;

const LOOKS: Readonly<Record<Assessment['verdict'], Tone>> = {
  within: 'pass',
  over: 'fail',
  'too-slow-to-measure': 'fail',
  unclear: 'warn',
  measured: 'warn',
};
