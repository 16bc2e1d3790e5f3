/** The style sheet of the page: readable at 360 px, light and dark, and on paper. It asks for nothing from outside. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --soft: #f5f6f8; --line: #d9dce1; --ink: #1d2127; --dim: #5d6570;
  --pass: #1a7f37; --fail: #c4281c; --warn: #8f5d00; --hint: #0a6c8f; --band: #1a7f3720; --mark: #fdecea;
  --hue-0: #0b62c4; --hue-1: #ad5700; --hue-2: #0b7a5e; --hue-3: #8138b8; --hue-4: #67707c; --hue-5: #a82a68;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --soft: #1d2127; --line: #363c45; --ink: #e6e9ee; --dim: #a0a8b4;
    --pass: #57c975; --fail: #ff8076; --warn: #e3b04b; --hint: #5cc4e6; --band: #57c97526; --mark: #43211f;
    --hue-0: #70b4ff; --hue-1: #f2a663; --hue-2: #52cba7; --hue-3: #c79ff2; --hue-4: #b3bac4; --hue-5: #f08bbb;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 62rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 1.6rem 0 .2rem; }
h2 { font-size: 1.25rem; margin: 0; overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 0; line-height: 1.35; }
p { margin: .35rem 0; }
h1, h3, p, li, figcaption { overflow-wrap: anywhere; }
code, pre, .entry { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
pre { margin: .6rem 0; padding: .7rem .8rem; background: var(--soft); border-radius: 6px; font-size: .84rem; }
.about, .facts, figcaption, footer, .held { color: var(--dim); font-size: .9rem; }
h3::first-letter, .facts li::first-letter, .held::first-letter { text-transform: uppercase; }
sup { line-height: 0; font-size: .78em; }
.about { margin-bottom: 1rem; }
.pass { color: var(--pass); } .fail { color: var(--fail); } .warn { color: var(--warn); } .hint { color: var(--hint); }
.dim { color: var(--dim); } .strong { font-weight: 650; }
.rounds { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .4rem .6rem; }
.rounds a { display: block; padding: .2rem .7rem; border: 1px solid var(--line); border-radius: 99px; text-decoration: none; color: inherit; }
.round { margin: 1.8rem 0; padding-top: 1.2rem; border-top: 1px solid var(--line); }
.head { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem 1rem; }
.verdict { font-weight: 650; }
.stages { list-style: none; padding: 0; margin: .2rem 0; display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: .9rem; }
.evidence { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid var(--fail); }
.assessment { margin: 1.3rem 0 2rem; }
.facts { padding: 0; margin: .35rem 0 .6rem; list-style: none; }
.listing { overflow-x: auto; padding: .6rem 0; line-height: 1.55; }
.row { display: block; min-width: max-content; padding: 0 .8rem 0 0; }
.number { display: inline-block; width: 3.2em; padding-right: .9em; text-align: right; color: var(--dim); user-select: none; }
.blamed { background: var(--mark); box-shadow: inset 3px 0 var(--fail); }
.blame-note { margin: -.2rem 0 .8rem; }
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 27rem), 1fr)); gap: 1.2rem 2rem; }
figure { margin: 0; max-width: 31rem; break-inside: avoid; }
figure > svg { display: block; width: 100%; height: auto; }
figcaption { display: flex; flex-wrap: wrap; gap: 0 1rem; margin-top: .2rem; }
.key { width: 28px; height: 12px; margin-right: .4rem; }
.held { margin: 0 0 .2rem; }
svg text { font: 13px system-ui, sans-serif; fill: var(--dim); }
.axis, .tick { stroke: var(--dim); fill: none; }
.grid { stroke: var(--line); fill: none; }
.band { fill: var(--band); }
.budget { stroke: var(--pass); stroke-width: 1.5; stroke-dasharray: 7 4; fill: none; }
svg .budget-name { fill: var(--pass); }
.hue-0 { --hue: var(--hue-0); } .hue-1 { --hue: var(--hue-1); } .hue-2 { --hue: var(--hue-2); }
.hue-3 { --hue: var(--hue-3); } .hue-4 { --hue: var(--hue-4); } .hue-5 { --hue: var(--hue-5); }
.over .deciding .hue-0, .too-slow-to-measure .deciding .hue-0 { --hue: var(--fail); }
.line { stroke: var(--hue); stroke-width: 1.6; stroke-linejoin: round; fill: none; }
.worst .line { stroke-width: 2.6; }
.line.reference { stroke-width: 1.6; stroke-dasharray: 2 4; stroke-linecap: round; }
.dot { fill: var(--hue); stroke: var(--paper); stroke-width: .8; }
.target { fill: transparent; }
.series g:hover .dot { stroke: var(--ink); stroke-width: 2; }
details { margin: .7rem 0; }
summary { cursor: pointer; color: var(--dim); font-size: .9rem; }
.wide { overflow-x: auto; margin: .6rem 0 1rem; }
table { border-collapse: collapse; font-size: .84rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .3rem; white-space: nowrap; }
th, td { text-align: right; padding: .15rem .8rem .15rem 0; white-space: nowrap; }
thead th, tbody tr:last-child td, tbody tr:last-child th { border-bottom: 1px solid var(--line); }
th { font-weight: 600; } tbody th { font-weight: 400; color: var(--dim); }
.facts-table { font-size: .95rem; margin: .8rem 0; }
.facts-table th, .facts-table td { text-align: left; padding: .2rem 1.6rem .2rem 0; }
.diff { line-height: 1.35; }
.diff .row { padding-left: .8rem; min-height: 1.35em; }
footer { border-top: 1px solid var(--line); padding-top: .8rem; padding-bottom: 2rem; }
@media (max-width: 32rem) {
  svg text { font-size: 16px; }
  pre { font-size: .78rem; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --soft: #f5f6f8; --line: #c4c8ce; --ink: #000; --dim: #444b54;
    --pass: #1a7f37; --fail: #c4281c; --warn: #8f5d00; --hint: #0a6c8f; --band: #1a7f3720; --mark: #fdecea;
    --hue-0: #0b62c4; --hue-1: #ad5700; --hue-2: #0b7a5e; --hue-3: #8138b8; --hue-4: #67707c; --hue-5: #a82a68;
  }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 11pt; }
  .panels { grid-template-columns: 1fr 1fr; }
  pre, .head, tr { break-inside: avoid; }
  .head, h3, .facts { break-after: avoid; }
  .rounds { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
}
`;
