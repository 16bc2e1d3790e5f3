/** What all our pages are made of: one file that needs nothing from outside, no script, no font, no request. Pure. */
import { createHash } from 'node:crypto';
import type { Panel } from './curves.ts';
import { type Line, textOf } from './line.ts';
import { type Markup, markup, NOTHING, prose, verbatim } from './markup.ts';
import { axisName, sweepText } from './sentences.ts';
import { STYLE } from './style.ts';
import { type Frame, keySvg, panelSvg } from './svg.ts';

export interface Page {
  readonly title: string;
  /** Below the title: of what, and when. */
  readonly about: Markup;
  readonly nav?: Markup;
  readonly body: Markup;
  readonly footer: Markup;
}

export function pageOf({ title, about, nav = NOTHING, body, footer }: Page): string {
  const page = markup`${verbatim('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${verbatim(STYLE)}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="about">${about}</p>
${nav}
</header>
<main>
${body}</main>
${footer}
</body>
</html>
`;
  return page.markup;
}

/** The style sheet is the one thing that may take effect, by its digest: markup that got in could not even restyle. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

export function lineMarkup(line: Line): Markup {
  const spans = line.map((span) =>
    typeof span === 'string' ? span : markup`<span class="${span.tone}">${textOf(span)}</span>`,
  );
  return markup`${spans}`;
}

export function figureMarkup(panel: Panel, frame: Frame, isDeciding: boolean): Markup {
  const keys = panel.curves.map(
    ({ family, reference }, index) =>
      markup`<span>${keySvg(index)}${family}${reference.length > 0 ? ' (dotted: the reference)' : ''}</span>`,
  );
  return markup`<figure class="${isDeciding ? 'deciding' : 'other'}"><p class="held">${prose(`${axisName(panel, frame.budget)} against ${sweepText(panel)}`)}</p>
${panelSvg(panel, frame)}<figcaption>${keys}</figcaption></figure>
`;
}
