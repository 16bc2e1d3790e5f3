/** Two attempts side by side, as one page that needs nothing from outside. Pure. */
import { outcomeLines } from './bench.ts';
import { type Cell, type CompareReport, comparisonPanels, factsOf } from './comparison.ts';
import { type Markup, markup, NOTHING, prose } from './markup.ts';
import { figureMarkup, lineMarkup, pageOf } from './page.ts';
import { hunkHead } from './sourceDiff.ts';
import { rawTable } from './table.ts';

/** @param generatedAt the time as it is to be shown */
export function comparePage(report: CompareReport, title: string, generatedAt: string): string {
  const { entry, sides, bench } = report;
  const panels = comparisonPanels(report);
  const names = sides.map(
    ({ name, report: { solution } }, at) =>
      markup`${at === 0 ? NOTHING : ' and '}<code title="${solution}">${name}</code>`,
  );
  const said = bench.contestants.flatMap((contestant) => outcomeLines(contestant, Number.MAX_SAFE_INTEGER));
  const about = markup`${names} · ${generatedAt}`;
  const body = markup`<section class="round">
<div class="head"><h2 class="entry">${entry}</h2></div>
${factsTable(report)}
${said.map(
  (line) => markup`<p>${lineMarkup(line)}</p>
`,
)}${
  panels.length === 0
    ? NOTHING
    : markup`<div class="panels">${panels.map((panel) => figureMarkup(panel, {}, false))}</div>
<details><summary>All numbers</summary>${panels.map((panel) => rawTable(panel, undefined))}</details>
`
}${diffMarkup(report)}</section>
`;
  return pageOf({ title, about, body, footer: FOOTER });
}

function factsTable(report: CompareReport): Markup {
  const head = report.sides.map(({ name }) => markup`<th scope="col">${name}</th>`);
  const cell = ({ text, tone }: Cell) => markup`<td class="${tone ?? ''}">${prose(text)}</td>`;
  const rows = factsOf(report).map(
    ({ label, cells }) => markup`<tr><th scope="row">${label}</th>${cells.map(cell)}</tr>
`,
  );
  return markup`<div class="wide"><table class="facts-table"><thead><tr><th></th>${head}</tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

function diffMarkup({ diff, sides }: CompareReport): Markup {
  if (diff.length === 0)
    return markup`<p>The code is the same.</p>
`;
  const [a = '', b = ''] = sides.map(({ name }) => name);
  const row = (text: string) => {
    const look = text.startsWith('-') ? 'fail' : text.startsWith('+') ? 'pass' : text.startsWith('@') ? 'hint' : '';
    return markup`<span class="row ${look}">${text}</span>`;
  };
  const lines = [`--- ${a}`, `+++ ${b}`, ...diff.flatMap((hunk) => [hunkHead(hunk), ...hunk.lines])];
  return markup`<h3>The code</h3>
<pre class="listing diff">${lines.map(row)}</pre>
`;
}

const FOOTER = markup`<footer>
<p>Both axes of a plot are logarithmic: straight lines are powers, parallel ones differ by a constant factor. Steps are
counted and the same on every run. CPU times are of this machine: compare the ratios. Memory is what is alive beside input and output. Point at a mark for its numbers.</p>
</footer>`;
