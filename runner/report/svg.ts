/** One panel of a growth measurement as an SVG plot on log-log axes. Pure; the only file that imports d3. */
import { scaleLog } from 'd3-scale';
import {
  line,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
} from 'd3-shape';
import { type Curve, type Dot, type Panel, scalesOf } from './curves.ts';
import { costText, count, tick } from './figures.ts';
import { type Markup, markup, NOTHING } from './markup.ts';
import { axisName, sweepText } from './sentences.ts';

/** What a plot needs to know of its assessment. */
export interface Frame {
  /** `O(n log k)`; absent where cost itself is drawn. */
  readonly budget?: string | undefined;
  /** How far a trend may be above the budget's and still count as within. */
  readonly margin?: number | undefined;
}

export function panelSvg(panel: Panel, frame: Frame): Markup {
  const xs = scalesOf(panel);
  const x = scaleLog(widened(xs, 1.1), [EDGE.left, WIDTH - EDGE.right]);
  const y = scaleLog(heights(panel, frame), [HEIGHT - EDGE.bottom, EDGE.top]);
  const place: Place = { x: (value) => fixed(x(value)), y: (value) => fixed(y(value)) };
  const name = `${axisName(panel, frame.budget)} against ${sweepText(panel)}, log-log`;
  // The one that decided is drawn last, over the others.
  const curves = [...panel.curves.entries()].reverse();
  return markup`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${name}">
${xTicks(xs, place)}${yTicks(y.ticks(), place)}
${frame.budget === undefined ? NOTHING : bandSvg(frame, x.domain(), y.domain(), place)}
<text x="${WIDTH - EDGE.right + 8}" y="${HEIGHT - EDGE.bottom + 5}">${panel.size.length > 5 ? '' : panel.size}</text>
${curves.map(([index, curve]) => curveSvg(curve, index, panel, frame, place))}</svg>`;
}

/** The sign of a series beside its name in the legend. */
export function keySvg(index: number): Markup {
  return markup`<svg class="key ${hue(index)}" viewBox="0 0 28 12" aria-hidden="true"><path class="line" d="M1 6H27"/><path class="dot" transform="translate(14 6)" d="${shape(index)}"/></svg>`;
}

interface Place {
  x(value: number): string;
  y(value: number): string;
}

function curveSvg(curve: Curve, index: number, panel: Panel, frame: Frame, place: Place): Markup {
  const path = line<Dot>(
    (dot) => Number(place.x(dot.x)),
    (dot) => Number(place.y(dot.y)),
  ).digits(1);
  const reference =
    curve.reference.length === 0 ? NOTHING : markup`<path class="line reference" d="${path(curve.reference) ?? ''}"/>`;
  const dots = curve.dots.map((dot) => {
    const at = `translate(${place.x(dot.x)} ${place.y(dot.y)})`;
    const title = markup`<title>${dotTitle(curve, dot, panel, frame)}</title>`;
    // A larger unseen disc around the mark, so that a pointer finds it.
    return markup`<g transform="${at}">${title}<circle class="target" r="10"/><path class="dot" d="${shape(index)}"/></g>`;
  });
  return markup`<g class="series ${hue(index)}${curve.isWorst ? ' worst' : ''}">${reference}<path class="line" d="${path(curve.dots) ?? ''}"/>${dots}</g>
`;
}

/** `ascending, n = 4 096, k = 10: 8.4 M steps, 2 048 times the budget's growth`. */
function dotTitle({ family }: Curve, { y, point }: Dot, { unit }: Panel, { budget }: Frame): string {
  const sizes = Object.entries(point.sizes).map(([name, value]) => `${name} = ${count(value)}`);
  const times = budget === undefined ? '' : `, ${count(y)} × the budget's growth`;
  const beside = point.reference === undefined ? '' : `; the reference ${costText(unit, point.reference)}`;
  return `${family}, ${sizes.join(', ')}: ${costText(unit, point.cost)}${times}${beside}`;
}

/** Where a curve may run and still be within: from the left edge it opens as fast as a trend may rise. */
function bandSvg({ margin }: Frame, [left = 1, right = 1]: number[], domain: number[], place: Place): Markup {
  const [bottom = 1, top = 1] = domain;
  const kept = (value: number) => Math.min(Math.max(value, bottom), top);
  const reach = margin === undefined ? 1 : (right / left) ** margin;
  const [thin, wide] = [BAND, BAND * reach];
  const corners = [
    [left, thin],
    [right, wide],
    [right, 1 / wide],
    [left, 1 / thin],
  ] as const;
  const outline = corners.map(([x, y]) => `${place.x(x)},${place.y(kept(y))}`).join(' ');
  const at = place.y(1);
  return markup`<polygon class="band" points="${outline}"/><path class="budget" d="M${place.x(left)} ${at}H${place.x(right)}"/><text class="budget-name" x="${WIDTH - EDGE.right + 8}" y="${Number(at) + 4}">budget</text>`;
}

/** Every size has a tick; a name only where it does not touch the one before. */
function xTicks(xs: readonly number[], place: Place): Markup {
  const foot = HEIGHT - EDGE.bottom;
  let end = Number.NEGATIVE_INFINITY;
  const ticks = xs.map((value) => {
    const at = place.x(value);
    const isNamed = Number(at) >= end;
    if (isNamed) end = Number(at) + NAME_ROOM;
    const name = markup`<text x="${at}" y="${foot + 21}" text-anchor="middle">${tick(value)}</text>`;
    return markup`<path class="tick" d="M${at} ${foot}v${isNamed ? 6 : 3}"/>${isNamed ? name : NOTHING}`;
  });
  return markup`<path class="axis" d="M${EDGE.left} ${foot}H${WIDTH - EDGE.right}"/>${ticks}`;
}

function yTicks(all: readonly number[], place: Place): Markup {
  const powers = all.filter((value) => Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9);
  // Over two decades the powers alone would leave the axis bare.
  const wanted = powers.length < 3 ? all.filter((value) => /^[125]/.test(value.toExponential())) : powers;
  const every = Math.ceil(wanted.length / 7);
  const ticks = wanted
    .filter((_, index) => index % every === 0)
    .map((value) => {
      const at = place.y(value);
      const name = markup`<text x="${EDGE.left - 7}" y="${Number(at) + 4}" text-anchor="end">${tick(value)}</text>`;
      return markup`<path class="grid" d="M${EDGE.left} ${at}H${WIDTH - EDGE.right}"/>${name}`;
    });
  return markup`${ticks}`;
}

/** At least a decade with the budget's line in it, so that a wobble of a tenth looks as flat as it is. */
function heights({ curves }: Panel, { budget }: Frame): [number, number] {
  const values = curves.flatMap(({ dots, reference }) => [...dots, ...reference].map(({ y }) => y));
  const [low, high] = widened(budget === undefined ? values : [...values, 0.5, 5], 1.25);
  return high / low < 10 ? [low / 2, low * 10] : [low, high];
}

function widened(values: readonly number[], factor: number): [number, number] {
  const finite = values.filter((value) => value > 0 && Number.isFinite(value));
  return finite.length === 0 ? [1, 10] : [Math.min(...finite) / factor, Math.max(...finite) * factor];
}

function hue(index: number): string {
  return `hue-${index % HUES}`;
}

/** The one drawn on top is small: where curves lie on each other, the one below still shows. */
function shape(index: number): string {
  const area = index % SHAPES.length === 0 ? 30 : 84;
  return symbol(SHAPES[index % SHAPES.length], area).digits(1)() ?? '';
}

function fixed(value: number): string {
  return value.toFixed(1);
}

/** As wide as the plot is at most on a screen, so that the letters have the size they are given. */
const WIDTH = 460;
const HEIGHT = 280;
const EDGE = { left: 46, right: 66, top: 10, bottom: 26 };

/** Columns that the name of a size takes with some space around it, in letters as large as on a small screen. */
const NAME_ROOM = 46;

/** How far from the line counts are still called flat: start-up costs and odd sizes. */
const BAND = 1.3;

/** As many as there are colours in the style sheet. */
const HUES = 6;

/** Told apart without colour too; one less than there are colours, so that thirty series each have a pair of their own. */
const SHAPES: readonly SymbolType[] = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross];
