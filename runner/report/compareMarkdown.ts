/** Two attempts side by side, as Markdown that can be pasted into a pull request. Pure. */
import { printable } from '../printable.ts';
import { millis, sizeText, stopText } from './bench.ts';
import { type CompareReport, factsOf } from './comparison.ts';
import { plainly } from './figures.ts';
import { hunkHead } from './sourceDiff.ts';

export function compareMarkdown(report: CompareReport): string {
  const { kata, entry, sides, bench } = report;
  const [a, b] = sides.map(({ name }) => name) as [string, string];
  const facts = factsOf(report).map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);
  const stops = bench.contestants.flatMap(({ name, stop }) => (stop === undefined ? [] : [`${stopText(stop, name)}.`]));
  const sentence = bench.contestants[1]?.comparison?.sentence;
  const said = [...(sentence === undefined ? [] : [`**${inline(sentence)}.**`]), ...stops.map(inline)];
  return [
    `## ${inline(kata)} · ${inline(entry)}: ${inline(a)} and ${inline(b)}`,
    table(['', a, b], facts),
    ...said,
    ...timesTable(report),
    ...diffBlock(report),
  ]
    .join('\n\n')
    .concat('\n');
}

function timesTable({ bench, sides }: CompareReport): readonly string[] {
  const [a, b] = bench.contestants;
  const sizes = [a, b]
    .map((one) => one?.times ?? [])
    .reduce((most, times) => (times.length > most.length ? times : most));
  if (sizes.length === 0) return [];
  const rows = sizes.map(({ sizes }) => {
    const key = sizeText(sizes);
    const time = (at: number) => bench.contestants[at]?.times.find((one) => sizeText(one.sizes) === key);
    const ratio = b?.comparison?.ratios.find((one) => sizeText(one.sizes) === key);
    const cells = [time(0), time(1)].map((one) => (one === undefined ? '–' : millis(one.median)));
    return [
      key,
      ...cells,
      ratio === undefined ? '–' : `${ratio.ratio.toFixed(2)} (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})`,
    ];
  });
  const head = [`CPU time, ${bench.family} input`, ...sides.map(({ name }) => name), 'ratio (95 %)'];
  return [table(head, rows)];
}

function diffBlock({ diff, sides }: CompareReport): readonly string[] {
  if (diff.length === 0) return ['The code is the same.'];
  const [a, b] = sides.map(({ name }) => name);
  const lines = [`--- ${a}`, `+++ ${b}`, ...diff.flatMap((hunk) => [hunkHead(hunk), ...hunk.lines])].map(printable);
  // A fence must be longer than any in the code.
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([ticks]) => ticks.length)));
  const fence = '`'.repeat(longest + 1);
  return [`<details><summary>The code</summary>\n\n${fence}diff\n${lines.join('\n')}\n${fence}\n\n</details>`];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** Names and messages are shown as they are, whatever they would mean in Markdown. */
function inline(text: string): string {
  return plainly(printable(text))
    .replaceAll('\n', ' ')
    .replace(/[\\`*_[\]<>|]/g, '\\$&');
}
