import { describe, expect, it } from 'vitest';
import { unmeasured } from '../../runner/growth/assess.ts';
import type { GrowthReport } from '../../runner/growth/report.ts';
import { functionLines } from '../../runner/report/function.ts';
import { type Line, textOf, widthOf } from '../../runner/report/line.ts';
import { SAMPLES } from '../doubles/growth-samples.ts';

const SUBJECT = { name: 'dedup', path: 'src/dedup.ts' };
const lines = (report: GrowthReport, width = 80) => functionLines(report, SUBJECT, width);
const text = (all: readonly Line[]) => all.map((line) => line.map(textOf).join('')).join('\n');
const sample = (name: string) => SAMPLES[name] as GrowthReport;

describe('functionLines', () => {
  it('starts with the function and its file', () => {
    expect(text(lines(sample('QUADRATIC')))).toMatch(/^dedup {2}src\/dedup\.ts\n\n/);
  });

  it.each(Object.keys(SAMPLES))('stays within the columns there are: %s', (name) => {
    for (const width of [80, 40])
      expect(Math.max(...lines(sample(name), width).map(widthOf))).toBeLessThanOrEqual(width);
  });

  it.each(Object.keys(SAMPLES))('has a plot whatever was measured: %s', (name) => {
    expect(text(lines(sample(name)))).toMatch(/log-log|nothing to plot/);
  });

  it('reminds of claims that are missing, but of none where a budget is broken', () => {
    const { time, space } = sample('TOP_K');
    const { claim: _, ...unclaimed } = time;
    const reminder = 'no claim yet: @time O(…) and @space O(…) in the comment above are checked';
    expect(text(lines({ time: unclaimed, space }))).toContain(reminder);
    expect(text(lines({ time: { ...unclaimed, verdict: 'over' }, space }))).not.toContain('no claim yet');
    expect(text(lines({ time: unclaimed, space: { ...space, verdict: 'over' } }))).not.toContain('no claim yet');
  });

  it('says that memory was not weighed only to who gave it a budget', () => {
    const { time } = sample('QUADRATIC');
    const space = unmeasured('space', undefined, 'Not weighed: time comes first.');
    expect(text(lines({ time, space }))).not.toContain('Not weighed');
    expect(text(lines({ time, space: { ...space, budget: 'O(1)' } }))).toContain('Not weighed');
  });
});
