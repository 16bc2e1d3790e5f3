import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../runner/growth/prediction.ts';
import { QUADRATIC, SPACE_OVER, TOO_SLOW, TOP_K } from '../doubles/growth-samples.ts';

/** Without the author's claim, which would answer for itself. */
const { claim: _quadratic, ...SQUARE } = QUADRATIC.time;
const { claim: _linear, ...LINEAR_SPACE } = QUADRATIC.space;
const { claim: _topK, ...HEAP } = TOP_K.time;
const NK = ['n', 'k'];

describe('outcomeOf', () => {
  it.each([
    ['O(n^2)', 'right', 'O(n^2)'],
    ['n²', 'right', 'O(n^2)'],
    ['O(n)', 'wrong', 'O(n^2)'],
    ['O(n log n)', 'wrong', 'O(n^2)'],
    ['O(n^3)', 'wrong', 'O(n^2)'],
  ])('holds %s for time against steps that grow as n^2: %s', (said, verdict, measured) => {
    expect(outcomeOf(said, SQUARE, ['n'])).toMatchObject({ verdict, measured });
  });

  it('writes what was said in the usual spelling', () => {
    expect(outcomeOf('nlogn', SQUARE, ['n']).said).toBe('O(n log n)');
  });

  it.each([
    ['O(1)', 'wrong'],
    ['O(n)', 'right'],
    ['O(n^2)', 'right'],
  ])('holds %s for space against memory that grows as n, too cautious being no fault: %s', (said, verdict) => {
    expect(outcomeOf(said, LINEAR_SPACE, ['n']).verdict).toBe(verdict);
  });

  it.each([
    ['O(n log k)', 'right', 'within O(n log k)'],
    ['O(n k)', 'right', 'within O(n k)'],
    ['O(n)', 'wrong', 'more than O(n), within O(n log k)'],
    ['O(k log k)', 'wrong', 'within O(n log k)'],
    ['O(n^2)', 'wrong', 'within O(n log k)'],
  ])('holds %s against a bounded heap, whose class along n is O(n): %s', (said, verdict, measured) => {
    expect(outcomeOf(said, { ...HEAP, consistentWith: ['O(n)'] }, NK)).toMatchObject({ verdict, measured });
  });

  it.each([
    ['O(k)', 'wrong', 'O(n)'],
    ['O(n)', 'right', 'O(n)'],
    ['O(n + k)', 'right', 'within O(n + k)'],
  ])('holds %s for space against a heap of everything: %s', (said, verdict, measured) => {
    expect(outcomeOf(said, SPACE_OVER.space, NK)).toMatchObject({ verdict, measured });
  });

  it('agrees with the claim when that says the same', () => {
    const claimed = { ...SQUARE, claim: { text: 'n^3', verdict: 'right' as const } };
    expect(outcomeOf('O(n^3)', claimed, ['n']).verdict).toBe('right');
  });

  it.each([
    ['nothing was measured', TOO_SLOW.space],
    ['too few sizes came to an end', TOO_SLOW.time],
  ])('is unchecked when %s', (_why, assessment) => {
    expect(outcomeOf('O(n)', assessment, ['n'])).toEqual({ said: 'O(n)', measured: '', verdict: 'unchecked' });
  });

  it('never calls wrong what it says was measured', () => {
    const classes = fc.constantFrom('O(1)', 'O(log n)', 'O(n)', 'O(n log k)', 'O(k)', 'O(n log n)', 'O(n^2)');
    fc.assert(
      fc.property(
        classes,
        classes,
        fc.constantFrom(SQUARE, LINEAR_SPACE, HEAP, SPACE_OVER.space),
        (said, known, one) => {
          const { verdict, measured } = outcomeOf(said, { ...one, consistentWith: [known] }, NK);
          expect(verdict === 'wrong' && measured.split(' or ').includes(said)).toBe(false);
        },
      ),
    );
  });

  it('is never thrown off by what is said', () => {
    fc.assert(fc.property(fc.string(), (said) => outcomeOf(said, HEAP, NK).said.length >= 0));
  });
});
