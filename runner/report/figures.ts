/** Numbers of a growth measurement as a person says them, held together by no-break spaces. Pure. */
import type { Series } from '../growth/report.ts';

/** Holds a number and its unit together where a line is wrapped. */
export const GLUE = '\u00a0';

/** With ordinary spaces, for what is not wrapped: copied text is searched for. */
export function plainly(text: string): string {
  return text.replaceAll(GLUE, ' ');
}

/** `4 096`, `8.4 M`. */
export function count(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  for (const [unit, size] of LARGE) if (value >= size) return `${short(value / size)}${GLUE}${unit}`;
  return grouped(value);
}

/** All digits: `8 386 560`, `0.034`. */
export function grouped(value: number): string {
  const [whole = '', part] = (value < 100 ? Number(value.toPrecision(3)) : Math.round(value)).toString().split('.');
  const groups = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, GLUE) : whole;
  return part === undefined ? groups : `${groups}.${part}`;
}

/** A cost with its unit: `8.4 M steps`, `12 ms`, `1.5 MiB`. */
export function costText(unit: Series['unit'], cost: number): string {
  switch (unit) {
    case 'steps':
      return `${count(cost)} steps`;
    case 'cpu':
      return `${grouped(cost)}${GLUE}ms`;
    case 'bytes':
      return bytesText(cost);
    case 'depth':
      return `${count(cost)} calls deep`;
  }
}

function bytesText(bytes: number): string {
  for (const [unit, size] of BINARY) if (bytes >= size) return `${short(bytes / size)}${GLUE}${unit}`;
  return `${grouped(bytes)}${GLUE}B`;
}

/** For the ticks of an axis: `16k` for 16 384 as for 16 000, `0.1` for a tenth. */
export function tick(value: number): string {
  const base = Number.isInteger(value) && value % 1_024 === 0 ? 1_024 : 1_000;
  let rest = value;
  let unit = '';
  for (const next of ['k', 'M', 'G', 'T']) {
    if (rest < base) break;
    rest /= base;
    unit = next;
  }
  return rest >= 1e4 ? `1e${Math.round(Math.log10(value))}` : `${Number(rest.toPrecision(rest < 100 ? 2 : 3))}${unit}`;
}

/** `97 %`. Not quite all is never said to be all. */
export function percent(share: number): string {
  const whole = share < 1 ? Math.min(99, Math.round(share * 100)) : 100;
  return `${whole}${GLUE}%`;
}

/** `n = 4 096`. */
export function sized(name: string, value: number): string {
  return `${name}${GLUE}=${GLUE}${grouped(value)}`;
}

/** `n^1.99`, `n^2.0`. */
export function power(size: string, exponent: number, digits: number): string {
  // Below the last digit a slope is noise: it must not read as `-0.00`.
  const text = exponent.toFixed(digits);
  return `${size}^${Number(text) === 0 ? text.replace('-', '') : text}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function short(value: number): string {
  return roundedTo(value, value < 10 ? 1 : 0).toString();
}

function roundedTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

const LARGE = [
  ['T', 1e12],
  ['G', 1e9],
  ['M', 1e6],
] as const;

const BINARY = [
  ['GiB', 2 ** 30],
  ['MiB', 2 ** 20],
  ['KiB', 2 ** 10],
] as const;
