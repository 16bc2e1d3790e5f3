/** Where two answers differ, line by line. The only file that imports @vitest/utils. */
import { diff } from '@vitest/utils/diff';
import { DIFF_ITEMS } from '../limits.ts';
import { printable } from '../printable.ts';

const plain = (text: string) => text;

/**
 * Lines that start with `-` (expected), `+` (received) or a space (both), without colour.
 * `undefined` when a diff says nothing that the two values do not: short ones, or ones too large to compare.
 */
export function difference(expected: unknown, received: unknown): string | undefined {
  if (!isWorthIt(expected) || !isWorthIt(received)) return undefined;
  try {
    const text = diff(expected, received, OPTIONS);
    return text === undefined ? undefined : printable(text);
  } catch {
    // It takes plain data that has the marks of a list of Immutable.js, or of a page's element, for one, and calls its methods.
    return undefined;
  }
}

const OPTIONS = {
  aColor: plain,
  bColor: plain,
  changeColor: plain,
  commonColor: plain,
  patchColor: plain,
  omitAnnotationLines: true,
  contextLines: 2,
  expand: false,
  truncateThreshold: 60,
};

/** A list of some length, or an object with some fields: short values are read faster side by side. */
function isWorthIt(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const size = Array.isArray(value) ? value.length : Object.keys(value).length;
  return size > 3 && size <= DIFF_ITEMS && lengthOf(value) < 20_000;
}

function lengthOf(value: object): number {
  try {
    return JSON.stringify(value).length;
  } catch {
    // A circle, or numbers that JSON does not know.
    return Infinity;
  }
}
