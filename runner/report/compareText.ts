/** Two attempts side by side, as lines for a person. Pure. */
import { printable } from '../printable.ts';
import { outcomeLines } from './bench.ts';
import { type Cell, type CompareReport, comparisonPanels, factsOf } from './comparison.ts';
import { plainly } from './figures.ts';
import { clip, type Line, type Span, tone, widthOf } from './line.ts';
import { panelLines } from './plot.ts';
import { hunkHead } from './sourceDiff.ts';

/** @param width columns there are */
export function compareLines(report: CompareReport, width: number): readonly Line[] {
  const { kata, entry, bench } = report;
  const plots = comparisonPanels(report).flatMap((panel) => [[], ...panelLines(panel, width, PLOT_ROWS)]);
  return [
    clip([tone('strong', `${kata} · ${entry}`)], width),
    [],
    ...tableLines(report, width),
    [],
    ...bench.contestants.flatMap((contestant) => outcomeLines(contestant, width)),
    ...plots,
    [],
    ...diffLines(report, width),
  ];
}

const PLOT_ROWS = 11;

function tableLines(report: CompareReport, width: number): readonly Line[] {
  const facts = factsOf(report);
  const gutter = Math.max(...facts.map(({ label }) => label.length)) + 2;
  const wide = Math.floor((width - gutter) / 2);
  const row = (label: string, [a = '', b = '']: readonly Span[]): Line => [
    tone('dim', label.padEnd(gutter)),
    ...fitted(clip([a], wide - 2), wide),
    ...clip([b], wide),
  ];
  return [
    row(
      '',
      report.sides.map(({ name }) => tone('strong', printable(name))),
    ),
    ...facts.map(({ label, cells }) => row(label, cells.map(spanOf))),
  ].map((line) => clip(line, width));
}

function diffLines({ sides, diff }: CompareReport, width: number): readonly Line[] {
  if (diff.length === 0) return [[tone('dim', 'The code is the same.')]];
  const lines = diff.flatMap((hunk) => [
    [tone('hint', hunkHead(hunk))],
    ...hunk.lines.map((line): Line => [signed(printable(line))]),
  ]);
  const [a, b] = sides.map(({ name }) => printable(name));
  return [[tone('fail', `--- ${a}`)], [tone('pass', `+++ ${b}`)], ...lines].map((line) => clip(line, width));
}

function signed(line: string): Span {
  return line.startsWith('-') ? tone('fail', line) : line.startsWith('+') ? tone('pass', line) : line;
}

function spanOf({ text, tone: look }: Cell): Span {
  const plain = plainly(printable(text));
  return look === undefined ? plain : tone(look, plain);
}

function fitted(line: Line, width: number): Line {
  return [...line, ' '.repeat(Math.max(0, width - widthOf(line)))];
}
