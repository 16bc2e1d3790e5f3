import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Point } from '../../runner/growth/report.ts';
import { textOf, widthOf } from '../../runner/report/line.ts';
import { plotLines } from '../../runner/report/plot.ts';
import { QUADRATIC, REGEX, TOO_SLOW, TOP_K } from '../doubles/growth-samples.ts';
import { plain } from '../doubles/screen.ts';

function shown(assessment: Assessment, width: number, height: number): readonly string[] {
  return plotLines(assessment, width, height).map((line) => plain(line).trimEnd());
}

/** One series of these costs at n = 1, 2, 4, …, under a linear budget. */
function withCosts(costs: readonly number[]): Assessment {
  const points = costs.map((cost, index): Point => {
    return { scale: 2 ** index, sizes: { n: 2 ** index }, cost, budget: 2 ** index };
  });
  const series = [{ family: 'random', sweep: 'n', unit: 'steps', points, trend: 0 }] as const;
  return { ...QUADRATIC.time, family: 'random', series };
}

describe('plotLines', () => {
  it('draws the worst family away from the budget and the best along it when the budget is broken', () => {
    expect(shown(QUADRATIC.time, 40, 9)).toEqual([
      'steps ÷ O(n) against n, log-log',
      '● ascending  ○ all-equal  ┄ budget',
      '    │                               ●··●',
      '100 ┤                       ·●··●···',
      ' 10 ┤                ·●··●··',
      '    │       ●··●···●·',
      '  1 ┤●┄┄●┄┄┄○┄┄○┄┄┄○┄┄○┄┄○┄┄┄○┄┄○┄┄┄○┄┄○',
      '    └┬──┬───┬──────┬─────┬──────┬───┬───',
      '     4  8   16     64    256    1k  2k',
    ]);
  });

  it('says what the axes and the marks are on one line when there is room', () => {
    expect(shown(QUADRATIC.time, 80, 9)[0]).toBe(
      'steps ÷ O(n) against n, log-log   ● ascending  ○ all-equal  ┄ budget',
    );
  });

  it('stays on the budget line at the largest sizes when the budget is kept', () => {
    const rows = shown(TOP_K.time, 80, 9);
    const budget = rows.find((row) => row.startsWith('  1 ┤')) ?? rows.find((row) => row.includes('1 ┤')) ?? '';
    expect(budget).toContain('┄┄●');
    expect(rows.slice(1).filter((row) => row.includes('●'))).toEqual([budget]);
  });

  it('draws the reference beside the function when it was run beside', () => {
    const rows = shown(REGEX.time, 80, 9);
    expect(rows[0]).toBe('CPU ms ÷ O(n) against n, log-log   ● blanks  ○ reference  ┄ budget');
    expect(rows.find((row) => row.includes('1 ┤'))).toMatch(/○.*○.*○$/);
  });

  it('draws the cost itself and no budget when there is none', () => {
    const rows = shown(REGEX.space, 80, 9);
    expect(rows[0]).toBe('bytes against n, log-log   ● words');
    expect(rows.join('\n')).not.toContain('┄');
    expect(rows.join('\n')).toContain('100k ┤');
  });

  it('measures a curve from its lowest point when it dips before it climbs', () => {
    const dip = shown(withCosts([50, 55, 60, 80, 160, 640, 2_560, 10_240]), 60, 12);
    expect(dip.at(-3)).toMatch(/^ +1 ┤/);
  });

  it('draws what costs nothing as flat when there is no cost to take the logarithm of', () => {
    const rows = shown(withCosts([0, 0, 0, 0]), 60, 9).join('\n');
    expect(rows).not.toMatch(/NaN|Infinity/);
    expect(rows).toContain('●');
  });

  it('says so when no size was measured', () => {
    expect(shown(TOO_SLOW.space, 60, 3)).toEqual(['nothing to plot: no size was measured', '', '']);
  });

  it('has exactly the height and at most the width whatever the numbers and names', () => {
    const costs = fc.array(fc.oneof(fc.nat(), fc.double({ min: 0, noNaN: true }), fc.constant(0)), { maxLength: 20 });
    const sizes = fc.tuple(fc.integer({ min: 1, max: 160 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(costs, sizes, fc.string({ unit: 'grapheme' }), (values, [width, height], name) => {
        const sample = withCosts(values);
        const series = sample.series.map((one) => ({ ...one, family: name }));
        const lines = plotLines({ ...sample, series, family: name }, width, height);
        expect(lines).toHaveLength(height);
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line.map(textOf).join('')).not.toMatch(/\n|NaN/);
        }
      }),
      // Divided by its lowest, the first cost is more than a number can be.
      { examples: [[[1.7e308, 1, 1, 1, 1, 9, 100], [60, 9], 'random']] },
    );
  });
});
