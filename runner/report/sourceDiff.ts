/** What differs between two texts, as hunks of a unified diff. Pure; the only file that imports diff. */
import { structuredPatch } from 'diff';

export interface Hunk {
  /** First line in each of the texts, and how many lines from there on. */
  readonly from: { readonly a: number; readonly b: number };
  readonly count: { readonly a: number; readonly b: number };
  /** Each with its sign in front: `-` of the first text, `+` of the second, a space for both. */
  readonly lines: readonly string[];
}

/** @returns no hunk when the texts are the same, but for how their lines end */
export function sourceDiff(a: string, b: string): readonly Hunk[] {
  const patch = structuredPatch('a', 'b', a, b, '', '', { context: 3, stripTrailingCr: true, maxEditLength: EDITS });
  // Texts with nothing in common are told as one that goes and one that comes.
  const hunks = patch?.hunks ?? [whole(linesOf(a), linesOf(b))];
  return hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
    from: { a: oldStart, b: newStart },
    count: { a: oldLines, b: newLines },
    lines: lines.filter((line) => !line.startsWith('\\')),
  }));
}

/** `@@ -1,7 +1,9 @@` */
export function hunkHead({ from, count }: Hunk): string {
  return `@@ -${from.a},${count.a} +${from.b},${count.b} @@`;
}

/** The work grows as its square; two solutions of a hundred lines that share none take 200. */
const EDITS = 2_000;

function whole(a: readonly string[], b: readonly string[]) {
  const lines = [...a.map((line) => `-${line}`), ...b.map((line) => `+${line}`)];
  return { oldStart: 1, oldLines: a.length, newStart: 1, newLines: b.length, lines };
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}
