import { describe, expect, it } from 'vitest';
import { culpritOf } from '../../runner/growth/culprit.ts';
import { lineCosts } from '../../runner/growth/lines.ts';
import type { Site } from '../../runner/growth/sites.ts';
import { slope } from '../../runner/growth/trend.ts';
import { doubling, log, seriesOf, sitesOn } from '../doubles/counts.ts';

type Formula = (n: number) => number;

interface Spot extends Partial<Site> {
  readonly line: number;
  readonly steps: Formula;
}

const SCALES = doubling(4_096, 32_768);
const TOLERANCE = 0.06;

/** The line to point at where the budget is O(1). */
function culprit(spots: readonly Spot[]): number | undefined {
  const sites = spots.flatMap(({ line, steps: _, ...parts }) => sitesOn([line], parts));
  const { points } = seriesOf(
    spots.map(({ steps }) => steps),
    { scales: SCALES },
  );
  const lines = lineCosts(points, sites).map((line) => {
    const exponent = slope(SCALES.map((scale, at) => ({ scale, cost: Math.max(1, line.costs[at] ?? 0) }))) ?? 0;
    return { ...line, exponent, trend: exponent };
  });
  const over = lines.filter(({ trend }) => trend > TOLERANCE);
  return culpritOf(over, { lines, scales: SCALES, tolerance: TOLERANCE, sites })?.line;
}

describe('culpritOf', () => {
  it('is the line with most steps', () => {
    expect(
      culprit([
        { line: 3, steps: (n) => n },
        { line: 7, steps: (n) => n ** 2 },
      ]),
    ).toBe(7);
  });

  it('is nobody when no line is over', () => {
    expect(culprit([{ line: 3, steps: () => 5_000 }])).toBeUndefined();
  });

  it('is the loop around a line that costs the same each time', () => {
    expect(
      culprit([
        { line: 3, steps: (n) => n },
        { line: 4, steps: (n) => 9 * n, kind: 'call', name: 'slice', cause: 0 },
      ]),
    ).toBe(3);
  });

  it('is the line in the loop when it costs more each time', () => {
    expect(
      culprit([
        { line: 3, steps: (n) => n },
        { line: 4, steps: (n) => n * log(n), kind: 'call', name: 'indexOf', cause: 0 },
      ]),
    ).toBe(4);
  });

  it('goes out through several loops, as long as each turn costs the same', () => {
    expect(
      culprit([
        { line: 2, steps: (n) => n },
        { line: 3, steps: (n) => n ** 2, cause: 0 },
        { line: 4, steps: (n) => 3 * n ** 2, cause: 1 },
        { line: 5, steps: (n) => 9 * n ** 2, cause: 2 },
      ]),
    ).toBe(3);
  });

  it('goes on to the caller of a function that costs the same each time', () => {
    expect(
      culprit([
        { line: 2, steps: (n) => 4 * n, home: 'clean' },
        { line: 8, steps: (n) => n, home: 'dedup' },
        { line: 9, steps: (n) => n, kind: 'call', name: 'clean', home: 'dedup', cause: 1 },
      ]),
    ).toBe(8);
  });

  it('goes on to a caller in another file, whatever its line is', () => {
    expect(
      culprit([
        { line: 3, steps: (n) => 4 * n, home: 'clean', file: '/solutions/helper.ts' },
        { line: 7, steps: (n) => n },
        { line: 3, steps: (n) => n, kind: 'call', name: 'clean', cause: 1 },
      ]),
    ).toBe(7);
  });

  it('comes to an end where functions call each other', () => {
    expect(
      culprit([
        { line: 2, steps: (n) => n, kind: 'call', name: 'odd', home: 'even' },
        { line: 6, steps: (n) => n, kind: 'call', name: 'even', home: 'odd' },
      ]),
    ).toBe(6);
  });

  it('is the call of a recursion, rather than the loop that makes it', () => {
    expect(
      culprit([
        { line: 3, steps: (n) => 1.2 * n ** 3 },
        { line: 4, steps: (n) => n ** 3, kind: 'call', name: 'permute', isRecursive: true, cause: 0 },
      ]),
    ).toBe(4);
  });

  it('is no recursion that is called far less often', () => {
    expect(
      culprit([
        { line: 3, steps: (n) => n, kind: 'call', name: 'mergeSort', isRecursive: true },
        { line: 6, steps: (n) => n * log(n) },
      ]),
    ).toBe(6);
  });

  it('is a loop, rather than a builtin that copies about as much', () => {
    expect(
      culprit([
        { line: 3, steps: (n) => n ** 2 + n, kind: 'call', name: 'slice' },
        { line: 4, steps: (n) => n ** 2 },
      ]),
    ).toBe(4);
  });
});
