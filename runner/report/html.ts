/** The report as one page. Pure. */
import type { Assessment, GrowthReport } from '../growth/report.ts';
import type { RoundReport, StageReport } from '../judge/report.ts';
import { panelsOf } from './curves.ts';
import { evidenceLines } from './evidence.ts';
import type { Tone } from './line.ts';
import { listing, type Source } from './listing.ts';
import { type Markup, markup, NOTHING, prose } from './markup.ts';
import { figureMarkup, lineMarkup, pageOf } from './page.ts';
import { claimText, classText, scopeText, verdictOf } from './sentences.ts';
import { rawTable } from './table.ts';
import { stageSpan, verdictSpan } from './text.ts';

export interface PageInput {
  readonly title: string;
  readonly rounds: readonly PageRound[];
  /** The judged file. */
  readonly source: Source;
  /** The time as it is to be shown. */
  readonly generatedAt: string;
}

export interface PageRound extends RoundReport {
  readonly growth?: GrowthReport;
}

export function growthPage({ title, rounds, source, generatedAt }: PageInput): string {
  const links = rounds.map(
    ({ entry, verdict }, index) =>
      markup`<li><a href="#round-${index + 1}"><span class="entry">${entry}</span> ${lineMarkup([verdictSpan(verdict)])}</a></li>`,
  );
  return pageOf({
    title,
    about: markup`<code>${source.file}</code> · ${generatedAt}`,
    nav: rounds.length > 1 ? markup`<nav><ul class="rounds">${links}</ul></nav>` : NOTHING,
    body: markup`${rounds.map((round, index) => roundMarkup(round, index, source))}`,
    footer: rounds.some(({ growth }) => growth !== undefined) ? LEGEND : NOTHING,
  });
}

function roundMarkup({ entry, verdict, stages, growth }: PageRound, index: number, source: Source): Markup {
  const shown = stages.filter(({ stage }) => stage !== 'load');
  return markup`<section class="round" id="round-${index + 1}">
<div class="head"><h2 class="entry">${entry}</h2><span class="verdict">${lineMarkup([verdictSpan(verdict)])}</span></div>
<ul class="stages">${shown.map((stage) => markup`<li>${lineMarkup([stageSpan(stage)])}</li>`)}</ul>
${stages.map(evidenceMarkup)}${growth === undefined ? NOTHING : [growth.time, growth.space].map((one) => assessmentMarkup(one, source))}</section>
`;
}

/** Growth has a part of the page to itself, with its plots drawn and not typed. */
function evidenceMarkup({ evidence, growth }: StageReport): Markup {
  if (evidence === undefined || growth !== undefined) return NOTHING;
  const lines = evidenceLines(evidence, EVIDENCE_COLUMNS);
  return markup`<pre class="evidence">${lines.map((line, index) => [index === 0 ? '' : '\n', lineMarkup(line)])}</pre>
`;
}

/** The browser wraps; this only bounds how much of a very long call is shown. */
const EVIDENCE_COLUMNS = 400;

function assessmentMarkup(assessment: Assessment, source: Source): Markup {
  const { verdict, budget, margin, blame, claim, summary } = assessment;
  const { headline, rest, tone } = verdictOf(assessment);
  const facts: readonly (readonly [Tone, string])[] = [
    ['dim', classText(assessment)],
    [claim?.verdict === 'right' ? 'pass' : 'warn', claim === undefined ? '' : claimText(assessment, claim)],
    ['dim', scopeText(assessment)],
    ['dim', summary],
  ];
  const told = facts.filter(([, text]) => text !== '');
  const panels = panelsOf(assessment);
  const figures = panels.map((panel, index) => figureMarkup(panel, { budget, margin }, index === 0));
  const tables = panels.map((panel) => rawTable(panel, budget));
  return markup`<article class="assessment ${verdict}">
<h3><span class="${tone}">${prose(headline)}</span>${rest === '' ? '' : [': ', prose(rest)]}</h3>
<ul class="facts">${told.map(([look, text]) => markup`<li class="${look}">${prose(text)}</li>`)}</ul>
${blame === undefined ? NOTHING : listing(assessment, blame, source)}${
  panels.length === 0
    ? NOTHING
    : markup`<div class="panels">${figures}</div>
<details><summary>All numbers</summary>${tables}</details>
`
}</article>
`;
}

const LEGEND = markup`<footer>
<p>Both axes of a plot are logarithmic. Each curve is cost divided by the budget at the same size, and starts at 1: one that
stays flat grows as the budget does, one that climbs grows faster, whatever its constant factor. The shaded band is where
a curve may run and still be within. Point at a mark for its numbers.</p>
<p>A measurement bounds what the code does on the inputs that were tried. It is not a proof about all of them.</p>
</footer>`;
