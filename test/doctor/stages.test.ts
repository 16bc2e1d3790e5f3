import { describe, expect, it } from 'vitest';
import { isDecidedBy, isUnmeasured, stagesFor } from '../../runner/doctor/stages.ts';
import type { StageName } from '../../runner/judge/report.ts';
import type { Growth, Round } from '../../runner/kata.ts';
import type { Submission } from '../../runner/project.ts';
import { tinyKata, tinyRound } from '../doubles/tiny-kata.ts';

const GROWTH: Growth<readonly unknown[]> = {
  sizes: { n: 'the number' },
  inputs: { n: ({ n }) => [n] },
  time: 'O(1)',
  space: 'O(1)',
};
const SCALE: NonNullable<Round['scale']> = {
  dataset: { kind: 'lines', seed: 1, keys: { fresh: 1, repeats: 'uniform' } },
  budget: { memoryMiB: 64, tempDisk: 1, openFiles: 8, passes: 1 },
  expected: { kind: 'sorted' },
};

const submission = (expected: string): Submission => ({ entry: 'run', file: '', expected, name: `${expected}.x` });
const kataOf = (parts: Partial<Round>) => tinyKata(tinyRound(parts));

describe('isUnmeasured', () => {
  it.each([
    ['too-slow', 'without a budget', {}, true],
    ['too-slow', 'with a budget', { growth: GROWTH }, false],
    ['too-slow', 'that streams, with a budget', { growth: GROWTH, streams: true }, false],
    ['too-much-memory', 'without a budget', {}, true],
    ['too-much-memory', 'with a budget', { growth: GROWTH }, false],
    ['too-much-memory', 'that streams, with a budget', { growth: GROWTH, streams: true }, true],
    ['too-much-memory', 'that streams, with a large file', { scale: SCALE, streams: true }, false],
    ['not-streaming', 'with a budget', { growth: GROWTH }, true],
    ['not-streaming', 'with a large file', { scale: SCALE, streams: true }, false],
    ['over-budget', 'without a large file', { streams: true }, true],
    ['over-budget', 'with a large file', { scale: SCALE, streams: true }, false],
    ['wrong-claim', 'with a budget', { growth: GROWTH }, true],
    ['wrong-answer', 'without a budget', {}, false],
  ])('of %s in a round %s is right', (expected, _kind, parts, unmeasured) => {
    expect(isUnmeasured(kataOf(parts), submission(expected))).toBe(unmeasured);
  });
});

describe('stagesFor', () => {
  it.each([
    ['accepted', ['examples', 'properties', 'growth', 'scale']],
    ['too-slow', ['examples', 'properties', 'growth']],
    ['too-much-memory', ['examples', 'properties', 'growth', 'scale']],
    ['wrong-answer', ['examples', 'properties', 'scale']],
    ['type-error', ['types', 'examples', 'properties', 'scale']],
    ['not-streaming', ['examples', 'properties']],
  ])('of %s goes as far as its verdict', (expected, stages) => {
    expect(stagesFor(kataOf({ growth: GROWTH }), submission(expected))).toEqual(stages);
  });
});

describe('isDecidedBy', () => {
  it.each<[expected: string, kind: string, parts: Partial<Round>, stages: readonly StageName[], isDecided: boolean]>([
    ['too-slow', 'with a budget', { growth: GROWTH }, ['growth'], true],
    ['too-slow', 'with a budget', { growth: GROWTH }, ['examples', 'properties'], false],
    ['too-slow', 'without a budget', {}, ['growth'], false],
    ['too-much-memory', 'with a budget', { growth: GROWTH }, ['growth'], true],
    ['too-much-memory', 'that streams', { scale: SCALE, streams: true }, ['growth'], false],
    ['too-much-memory', 'that streams', { scale: SCALE, streams: true }, ['scale'], true],
    ['over-budget', 'that streams', { scale: SCALE, streams: true }, ['scale'], true],
    ['accepted', 'with a budget', { growth: GROWTH }, ['growth'], true],
    ['accepted', 'without a budget', {}, ['growth', 'scale'], false],
    ['accepted', 'without a budget', {}, ['examples'], true],
    ['wrong-answer', 'without a budget', {}, ['examples'], false],
    ['wrong-answer', 'without a budget', {}, ['examples', 'properties'], true],
    ['wrong-answer', 'that streams', { scale: SCALE, streams: true }, ['examples', 'properties'], false],
    ['type-error', 'without a budget', {}, ['types'], true],
  ])('of %s in a round %s is right', (expected, _kind, parts, stages, isDecided) => {
    expect(isDecidedBy(stages, kataOf(parts), submission(expected))).toBe(isDecided);
  });
});
