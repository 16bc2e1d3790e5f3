/** Every number of a panel as it was measured. Pure. */
import type { Point } from '../growth/report.ts';
import type { Panel } from './curves.ts';
import { grouped } from './figures.ts';
import { type Markup, markup, NOTHING, prose } from './markup.ts';
import { sweepText } from './sentences.ts';

export function rawTable(panel: Panel, budget: string | undefined): Markup {
  const { curves, unit } = panel;
  const rows = rowsOf(panel);
  const sizes = Object.keys(rows[0]?.sizes ?? {});
  const columns = curves.flatMap(({ family, series, reference }, index) => [
    { name: family, cell: ({ points }: Row) => points[index]?.cost, trend: series.trend },
    ...(reference.length === 0
      ? []
      : [{ name: 'reference', cell: ({ points }: Row) => points[index]?.reference, trend: undefined }]),
  ]);
  const head = [...sizes, ...columns.map(({ name }) => name), ...(budget === undefined ? [] : [`${budget}, relative`])];
  const body = rows.map((row) => {
    const values = [...columns.map(({ cell }) => cell(row)), ...(budget === undefined ? [] : [row.budget])];
    return markup`<tr>${sizes.map((name) => markup`<th scope="row">${number(row.sizes[name])}</th>`)}${values.map((value) => markup`<td>${number(value)}</td>`)}</tr>
`;
  });
  const trends = columns.map(({ trend }) => markup`<td>${trend === undefined ? '' : signed(trend)}</td>`);
  const foot = markup`<tfoot><tr><th scope="row" colspan="${Math.max(1, sizes.length)}">trend</th>${trends}</tr></tfoot>`;
  return markup`<div class="wide"><table><caption>${UNITS[unit]} against ${sweepText(panel)}</caption>
<thead><tr>${head.map((name) => markup`<th scope="col">${prose(name)}</th>`)}</tr></thead>
<tbody>
${body}</tbody>${columns.some(({ trend }) => trend !== undefined) ? foot : NOTHING}</table></div>
`;
}

interface Row {
  readonly sizes: Readonly<Record<string, number>>;
  readonly budget: number | undefined;
  /** By the place of its curve in the panel; a curve that ended early has none. */
  readonly points: readonly (Point | undefined)[];
}

function rowsOf({ curves }: Panel): readonly Row[] {
  const found = new Map<string, Point>();
  for (const point of curves.flatMap(({ series }) => series.points)) {
    const key = keyOf(point);
    if (!found.has(key)) found.set(key, point);
  }
  return [...found]
    .sort(([, a], [, b]) => a.scale - b.scale)
    .map(([key, { sizes, budget }]) => ({
      sizes,
      budget,
      points: curves.map(({ series }) => series.points.find((point) => keyOf(point) === key)),
    }));
}

function keyOf({ scale, sizes }: Point): string {
  return JSON.stringify([scale, Object.entries(sizes).sort()]);
}

function number(value: number | undefined): string {
  return value === undefined ? '–' : grouped(value);
}

function signed(trend: number): string {
  return `${trend < 0 ? '−' : '+'}${Math.abs(trend).toFixed(2)}`;
}

const UNITS = { steps: 'Steps', cpu: 'CPU time in ms', bytes: 'Live bytes', depth: 'Call depth' } as const;
