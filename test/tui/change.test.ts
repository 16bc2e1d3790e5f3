import { describe, expect, it } from 'vitest';
import { changeText } from '../../runner/tui/change.ts';
import { passedStage, RIGHT, reportOn, roundOf, WRONG } from '../doubles/states.ts';

const wrong = reportOn('sums', [roundOf('total', [WRONG]), roundOf('largest', [])]);

describe('changeText', () => {
  it('is empty when there was no report before', () => {
    expect(changeText(undefined, wrong)).toBe('');
  });

  it('is empty when the report before was on another file', () => {
    expect(changeText({ ...wrong, solution: 'solutions/sums.bob.ts' }, wrong)).toBe('');
  });

  it('tells from which verdict to which', () => {
    const after = reportOn('sums', [roundOf('total', RIGHT), roundOf('largest', [])]);
    expect(changeText(wrong, after)).toBe('total: wrong answer → accepted');
  });

  it('tells how many cases hold now when the verdict is the same', () => {
    const after = reportOn('sums', [roundOf('total', [{ ...WRONG, passed: 5 }]), roundOf('largest', [])]);
    expect(changeText(wrong, after)).toBe('total: examples 2/8 → 5/8');
  });

  it('tells of each round that has changed', () => {
    const after = reportOn('sums', [roundOf('total', RIGHT), roundOf('largest', [passedStage('examples')])]);
    expect(changeText(wrong, after)).toBe('total: wrong answer → accepted · largest: not started → accepted');
  });

  it('says nothing has changed when a save has made no difference', () => {
    expect(changeText(wrong, wrong)).toBe('nothing');
  });

  it('is empty when there is still nothing to judge', () => {
    const untouched = reportOn('sums', [roundOf('total', []), roundOf('largest', [])]);
    expect(changeText(untouched, untouched)).toBe('');
  });
});
