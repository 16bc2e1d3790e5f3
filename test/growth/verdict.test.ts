import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../runner/growth/report.ts';
import { verdictOf } from '../../runner/growth/verdict.ts';
import { QUADRATIC } from '../doubles/growth-samples.ts';

const { budget: _, ...UNBUDGETED } = QUADRATIC.time;

/** `within O(n)`, or `measured` alone where there is no budget. */
function assessment(text: string): Assessment {
  const [verdict, budget] = text.split(' ') as [Assessment['verdict'], string | undefined];
  return { ...UNBUDGETED, verdict, ...(budget === undefined ? {} : { budget }) };
}

describe('verdictOf', () => {
  it.each([
    ['measured', 'measured', 'measured'],
    ['measured', 'unclear', 'measured'],
    ['within O(n)', 'measured', 'accepted'],
    ['within O(n)', 'unclear', 'accepted'],
    ['within O(n)', 'within O(1)', 'accepted'],
    ['over O(n)', 'unclear O(1)', 'too-slow'],
    ['too-slow-to-measure', 'unclear', 'too-slow'],
    ['within O(n)', 'over O(1)', 'too-much-memory'],
    ['measured', 'over O(1)', 'too-much-memory'],
    ['unclear O(n)', 'measured', 'unclear'],
    ['within O(n)', 'unclear O(1)', 'unclear'],
  ] as const)('of time %s and space %s is %s', (time, space, verdict) => {
    expect(verdictOf({ time: assessment(time), space: assessment(space) })).toBe(verdict);
  });
});
