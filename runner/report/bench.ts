/** What a benchmark found, as lines for a person: a table of times, then a sentence for each contestant. Pure. */
import type { BenchReport, BenchStop, Conclusion, Contestant, Ratio, Time } from '../bench/report.ts';
import type { Sizes } from '../kata.ts';
import { printable } from '../printable.ts';
import { endingText } from './evidence.ts';
import { GLUE, grouped, percent, plainly, sized } from './figures.ts';
import { clip, type Line, type Span, type Tone, tone, widthOf, wrap } from './line.ts';
import { verdictText } from './text.ts';

/** @param width columns there are */
export function benchLines(report: BenchReport, width: number): readonly Line[] {
  const { kata, entry, family, otherFamilies, turns, contestants } = report;
  const timed = contestants.filter(({ times }) => times.length > 0);
  const about = `CPU time of one call: median of ${turns} processes ± half the interquartile range`;
  return [
    clip([tone('strong', `${kata} · ${entry}`), tone('dim', ` on ${printable(family)} input`)], width),
    ...said(timed.length === 0 ? 'Nothing could be timed.' : `${about}`, width, 'dim'),
    ...(otherFamilies.length === 0
      ? []
      : [clip([tone('dim', `--family: ${printable(otherFamilies.join(', '))}`)], width)]),
    [],
    ...(timed.length === 0 ? [] : [...tableLines(report, timed, width), []]),
    ...contestants.flatMap((contestant) => outcomeLines(contestant, width)),
  ];
}

/** A row for each size, a column for each contestant; where they do not fit beside each other, several such tables. */
function tableLines({ base }: BenchReport, timed: readonly Contestant[], width: number): readonly Line[] {
  const longest = timed.reduce((most, one) => (one.times.length > most.times.length ? one : most));
  const rows = longest.times.map(({ sizes }) => sizes);
  const labels = ['', ...rows.map(sizeText)];
  const gutter = Math.max(...labels.map((label) => label.length));
  const columns = timed.map((contestant): readonly Line[] => {
    const name = contestant.name === base && timed.length > 1 ? `${contestant.name} (1×)` : contestant.name;
    const cells = rows.map((sizes) => cellOf(contestant, sizes));
    const wide = Math.max(...cells.map(widthOf), Math.min(name.length, MOST_NAME));
    return [clip([tone('dim', printable(name))], wide), ...cells].map((cell) => ['   ', ...padded(cell, wide)]);
  });
  return besideEachOther(columns, width - gutter).flatMap((group, at) => [
    ...(at === 0 ? [] : [[]]),
    ...labels.map((label, row) =>
      clip([plainly(label).padEnd(gutter), ...group.flatMap((one) => one[row] ?? [])], width),
    ),
  ]);
}

function besideEachOther(
  columns: readonly (readonly Line[])[],
  width: number,
): readonly (readonly (readonly Line[])[])[] {
  const groups: (readonly Line[])[][] = [];
  let room = 0;
  for (const column of columns) {
    const wide = widthOf(column[0] ?? []);
    if (groups.length === 0 || wide > room) {
      groups.push([]);
      room = width;
    }
    groups.at(-1)?.push(column);
    room -= wide;
  }
  return groups;
}

function cellOf({ times, comparison }: Contestant, sizes: Sizes): Line {
  const time = times.find((one) => isSame(one.sizes, sizes));
  if (time === undefined) return [tone('dim', '–')];
  const ratio = comparison?.ratios.find((one) => isSame(one.sizes, sizes));
  return [timeText(time), ...(ratio === undefined ? [] : ['  ', ratioSpan(ratio)])];
}

/** Longer names are cut in the head of the table; the sentences have them whole. */
const MOST_NAME = 30;

/** How one fared, in a sentence or two. */
export function outcomeLines(
  { name, verdict, reason, comparison, stop, times }: Contestant,
  width: number,
): readonly Line[] {
  if (verdict !== 'accepted') {
    const why = (reason ?? '').split('\n').filter((text) => text !== '');
    return [
      [tone('fail', `✗ ${printable(name)} was not timed: ${verdictText(verdict)}`)],
      ...why.map((text) => clip([`    ${text}`], width)),
    ];
  }
  const stopped = stop === undefined ? [] : said(stopText(stop, name), width, 'warn', '  ');
  // What was not timed at all has nothing to be compared by: the reason says it.
  if (comparison === undefined || times.length === 0) return stopped;
  const { sign, look } = LOOKS[comparison.conclusion.kind];
  return [...said(`${sign} ${comparison.sentence}`, width, look), ...stopped];
}

const LOOKS: Readonly<Record<Conclusion['kind'], { readonly sign: string; readonly look: Tone }>> = {
  slower: { sign: '▲', look: 'fail' },
  faster: { sign: '▼', look: 'pass' },
  same: { sign: '=', look: 'pass' },
  'same-at-last': { sign: '=', look: 'pass' },
  noisy: { sign: '?', look: 'warn' },
  'nothing-in-common': { sign: '?', look: 'warn' },
};

/** `top-k is 3.1× slower than the reference at n = 65 536 (2.9–3.3), slower from n = 1 024 up`. */
export function sentenceOf(name: string, base: string, conclusion: Conclusion): string {
  const than = base === 'reference' ? 'the reference' : base;
  switch (conclusion.kind) {
    case 'slower':
    case 'faster': {
      const { kind, at, from, otherwiseUpTo } = conclusion;
      const much = kind === 'slower' ? intervalText(at) : intervalText(inverse(at));
      const where = isSame(from, at.sizes) ? '' : `, ${kind} from ${sizeText(from)} up`;
      const other = kind === 'slower' ? 'faster' : 'slower';
      const before = otherwiseUpTo === undefined ? '' : `; ${other} up to ${sizeText(otherwiseUpTo)}`;
      return `${name} is ${much.ratio} ${kind} than ${than} at ${sizeText(at.sizes)} (${much.range})${where}${before}`;
    }
    case 'same': {
      const { margin, except } = conclusion;
      const but = except.length === 0 ? '' : `; too noisy to tell at ${except.map(sizeText).join(', ')}`;
      return `no difference between ${name} and ${than}: if there is one, it is under ${marginText(margin)}${but}`;
    }
    case 'same-at-last': {
      const { margin, last } = conclusion;
      const before = `${last.finding} up to ${sizeText(last.sizes)}`;
      return `no difference between ${name} and ${than} at the largest size: if there is one, it is under ${marginText(margin)}; ${before}`;
    }
    case 'noisy': {
      const { range } = intervalText(conclusion.at);
      const at = sizeText(conclusion.at.sizes);
      return `too noisy to tell: ${name} takes ${range} times what ${than} takes at ${at}; try again on a quieter machine`;
    }
    case 'nothing-in-common':
      return `${name} and ${than} have no size at which both could be timed`;
  }
}

export function stopText(stop: BenchStop, name: string): string {
  const at = sizeText(stop.sizes);
  switch (stop.kind) {
    case 'too-long':
      return `${name} was not timed from ${at} up: one call takes ${millis(stop.cpuMs)}`;
    case 'stopped':
      return `${name} was not timed from ${at} up: it ${endingText(stop.ending, false)}`;
    case 'threw':
      return `${name} was not timed from ${at} up: it threw ${printable(`${stop.error.name}: ${stop.error.message}`)}`;
    case 'promise':
      return `${name} was not timed: it returned a Promise`;
  }
}

/** `n = 4 096`: the main size, where there are several. */
export function sizeText(sizes: Sizes): string {
  const [name = 'n'] = Object.keys(sizes);
  return sized(name, sizes[name] ?? 0);
}

function isSame(one: Sizes, other: Sizes): boolean {
  return Object.entries(one).every(([name, value]) => other[name] === value);
}

function timeText({ median, low, high }: Time): string {
  return plainly(`${millis(median)} ±${percent(Math.max(0.01, (high - low) / 2 / median))}`);
}

function ratioSpan({ ratio, finding }: Ratio): Span {
  const text = `${ratio.toFixed(digitsOf(ratio))}×`;
  return finding === 'same'
    ? tone('dim', `${text} =`)
    : finding === 'noisy'
      ? tone('warn', `${text} ?`)
      : tone(LOOKS[finding].look, `${text} ${LOOKS[finding].sign}`);
}

function intervalText({ ratio, low, high }: Pick<Ratio, 'ratio' | 'low' | 'high'>): {
  readonly ratio: string;
  readonly range: string;
} {
  const digits = digitsOf(ratio);
  return { ratio: `${ratio.toFixed(digits)}×`, range: `${low.toFixed(digits)}–${high.toFixed(digits)}` };
}

function inverse({ ratio, low, high }: Ratio): Pick<Ratio, 'ratio' | 'low' | 'high'> {
  return { ratio: 1 / ratio, low: 1 / high, high: 1 / low };
}

/** `0.97`, `3.1`, `31`. */
function digitsOf(ratio: number): number {
  return ratio < 2 ? 2 : ratio < 10 ? 1 : 0;
}

function marginText(margin: number): string {
  return percent(Math.ceil(margin * 100) / 100);
}

/** `820 ns`, `12 µs`, `3.4 ms`, `1.2 s`. */
export function millis(ms: number): string {
  for (const [unit, size] of UNITS)
    if (ms >= size) return `${grouped(Number((ms / size).toPrecision(3)))}${GLUE}${unit}`;
  return `${grouped(Number((ms * 1e6).toPrecision(3)))}${GLUE}ns`;
}

const UNITS = [
  ['s', 1_000],
  ['ms', 1],
  ['µs', 1e-3],
] as const;

function padded(line: Line, width: number): Line {
  return [' '.repeat(Math.max(0, width - widthOf(line))), ...line];
}

function said(text: string, width: number, look: Tone, indent = ''): readonly Line[] {
  const glued = wrap(printable(text), width - indent.length, 2);
  return glued.map((part): Line => [indent, tone(look, plainly(part))]);
}
