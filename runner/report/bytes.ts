/** Sizes as a person says them. Pure. */

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** `64 MiB`, `1.5 GiB`: below ten with one digit behind the point, unless that is a zero. */
export function bytesText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // What would be rounded to 1024 of one unit is 1 of the next.
  while (Math.round(value) >= 1_024 && unit < UNITS.length - 1) {
    value /= 1_024;
    unit++;
  }
  const digits = value < 10 && unit > 0 ? 1 : 0;
  return `${Number(value.toFixed(digits))} ${UNITS[unit]}`;
}

const SIZE = /^(\d+(?:\.\d+)?)\s*(b|[kmgt]i?b?)$/i;

/** `1GiB`, `256 MiB`, `1.5g`: all units are powers of 1 024. @returns bytes; `undefined` for anything else */
export function parseBytes(text: string): number | undefined {
  const match = SIZE.exec(text.trim());
  if (match === null) return undefined;
  const power = 'bkmgt'.indexOf((match[2] as string)[0]?.toLowerCase() ?? '');
  return Math.round(Number(match[1]) * 1_024 ** power);
}
