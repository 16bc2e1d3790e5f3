import { describe, expect, it } from 'vitest';
import { unmeasured } from '../../runner/growth/assess.ts';
import { VERDICTS } from '../../runner/judge/report.ts';
import { textOf } from '../../runner/report/line.ts';
import { reportLines, stageSpan, verdictSpan, verdictText } from '../../runner/report/text.ts';
import { QUADRATIC, TOP_K } from '../doubles/growth-samples.ts';
import { plain } from '../doubles/screen.ts';
import { ILL_TYPED, passedStage, RIGHT, reportOn, roundOf, WRONG } from '../doubles/states.ts';

const shown = (...[rounds, output]: [Parameters<typeof reportOn>[1], string?]) =>
  reportLines(reportOn('sums', rounds, output), 80).map(plain);

describe('verdictText', () => {
  it('has no dash in it for any verdict', () => {
    expect(VERDICTS.map(verdictText).filter((text) => text.includes('-'))).toEqual([]);
  });
});

describe('verdictSpan', () => {
  it.each([
    ['accepted', { tone: 'pass', text: '✓ accepted' }],
    ['not-started', { tone: 'warn', text: '○ not started' }],
    ['wrong-claim', { tone: 'warn', text: '✗ wrong claim' }],
    ['too-slow', { tone: 'fail', text: '✗ too slow' }],
  ] as const)('%s has its sign and its tone', (verdict, span) => {
    expect(verdictSpan(verdict)).toEqual(span);
  });
});

describe('stageSpan', () => {
  it('counts the cases when there are several', () => {
    expect(textOf(stageSpan(WRONG))).toBe('examples 2/8');
  });

  it('has a sign in place of a count when there is one case', () => {
    expect([passedStage('types', 1), ILL_TYPED].map((stage) => textOf(stageSpan(stage)))).toEqual([
      'types ✓',
      'types ✗',
    ]);
  });

  it('stays in the background when it is accepted', () => {
    expect(stageSpan(passedStage('examples'))).toMatchObject({ tone: 'dim' });
  });
});

describe('reportLines', () => {
  it('has a line for each round, and the reason under the one that failed', () => {
    expect(shown([roundOf('total', RIGHT), roundOf('largest', [WRONG])])).toEqual([
      'sums  solutions/sums.ts',
      '  ✓ accepted  total  types ✓  examples 8/8  properties 3/3',
      '  ✗ wrong answer  largest  examples 2/8',
      '    example: two numbers',
      '    total([1, 2])',
      '    expected  3',
      '    received  12',
      '    not the expected value',
    ]);
  });

  it('gives both reasons when the types are wrong as well', () => {
    const lines = shown([roundOf('total', [ILL_TYPED, WRONG])]);
    expect(lines.filter((line) => /Type string|expected {2}3/.test(line))).toHaveLength(2);
  });

  it('ends with what the solution printed', () => {
    expect(shown([roundOf('total', RIGHT)], 'one\ntwo\n').slice(2)).toEqual(['', 'printed:', '  one', '  two']);
  });

  it('says nothing of output when there is none', () => {
    expect(shown([roundOf('total', RIGHT)], '\n')).toHaveLength(2);
  });
});

describe('reportLines of growth', () => {
  const { claim: _, ...time } = TOP_K.time;
  const growth = { ...TOP_K, time };
  const measured = (verdict: 'accepted' | 'too-slow', growth = TOP_K) => {
    return [...RIGHT, { ...passedStage('growth', 2), verdict, growth }];
  };

  it('has one line on claims under an accepted round without them', () => {
    expect(shown([roundOf('total', measured('accepted', growth))]).slice(2)).toEqual([
      '    no claim yet: @time O(…) and @space O(…) in the comment above are checked',
    ]);
  });

  it('says of a claim that nothing was held against it', () => {
    const space = unmeasured('space', undefined, 'Not weighed.', 'O(m)');
    expect(shown([roundOf('total', measured('accepted', { ...QUADRATIC, space }))]).slice(2)).toEqual([
      '    your @space O(m) was not checked',
    ]);
  });

  it.each([
    ['another failure', measured('too-slow', growth)],
    ['both claims', measured('accepted', { ...QUADRATIC })],
    ['no measurement', RIGHT],
  ])('has none with %s', (_why, stages) => {
    expect(shown([roundOf('total', stages)]).join('\n')).not.toContain('no claim yet');
  });
});
