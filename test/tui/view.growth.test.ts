/** What the screen says of growth: too slow is a failure like others, and a pass is worth its measurements. */
import { describe, expect, it } from 'vitest';
import type { GrowthReport } from '../../runner/growth/report.ts';
import type { StageReport } from '../../runner/judge/report.ts';
import { TOP_K } from '../doubles/growth-samples.ts';
import { TOTAL } from '../doubles/katas.ts';
import { SLOW } from '../doubles/predicting.ts';
import { screen } from '../doubles/screen.ts';
import { RIGHT, roundOf, solved, stateAfter } from '../doubles/states.ts';

function measured(growth: GrowthReport): readonly StageReport[] {
  return [...RIGHT, { stage: 'growth', verdict: 'accepted', ms: 600, passed: 2, total: 2, growth }];
}

describe('view', () => {
  it('shows verdict, budget and the line to blame without scrolling when it is too slow', () => {
    expect(screen(stateAfter([roundOf('total', [...RIGHT, SLOW])])).slice(2, 6)).toEqual([
      '✗ too slow  types ✓  examples 8/8  properties 3/3  growth 1/2',
      '',
      '✗ too slow: steps grow like n^1.99 on ascending input; budget O(n)',
      '  line 5: if (!kept.includes(record)) kept.push(record);',
    ]);
  });

  it('shows the whole curve without scrolling when it is too slow', () => {
    expect(screen(stateAfter([roundOf('total', [...RIGHT, SLOW])])).join('\n')).not.toContain('more line');
  });

  it('says how to go on, and what was measured, when it is accepted', () => {
    const shown = screen(stateAfter([roundOf('total', measured(TOP_K))], { progress: solved(TOTAL) })).join('\n');
    expect(shown).toMatch(/Press n[\s\S]*✓ time within O\(n log k\)[\s\S]*✓ memory within O\(k\)/);
  });

  it('says how to claim what was measured when that was not claimed', () => {
    const { claim: _, ...time } = TOP_K.time;
    const shown = (growth: GrowthReport) => screen(stateAfter([roundOf('total', measured(growth))])).join('\n');
    expect(
      [shown({ ...TOP_K, time }), shown({ ...TOP_K, time: TOP_K.time })].map(
        (text) => /no claim yet: .*/.exec(text)?.[0],
      ),
    ).toEqual([
      'no claim yet: @time O(…) and @space O(…) in the comment above are checked',
      'no claim yet: @space O(…) in the comment above is checked',
    ]);
  });

  it('does not ask for a claim when the round fails', () => {
    expect(screen(stateAfter([roundOf('total', [...RIGHT, SLOW])])).join('\n')).not.toContain('no claim yet');
  });
});
