/** What a round must at least have been tried with. Pure. */
import { parseBound } from '../growth/bound.ts';
import { laddersOf } from '../growth/measure.ts';
import { SPACE_TOLERANCE } from '../growth/space.ts';
import { slope } from '../growth/trend.ts';
import type { Round } from '../kata.ts';
import type { Submission } from '../project.ts';

/** @returns kinds of submissions that are missing, each with how many there should be: `two accepted` */
export function missingKinds(round: Round, submissions: readonly Submission[]): readonly string[] {
  const { entry, growth, scale } = round;
  const count = (expected: string) => submissions.filter((s) => s.entry === entry && s.expected === expected).length;
  const wants = (kind: string, least: 1 | 2, isWanted = true) =>
    isWanted && count(kind) < least ? [`${least === 1 ? 'one' : 'two'} ${kind}`] : [];
  return [
    ...wants('accepted', 2),
    ...wants('wrong-answer', 2),
    ...wants('runtime-error', 1),
    ...wants('too-slow', 1, growth !== undefined),
    ...wants('too-much-memory', 1, scale !== undefined || canOutgrow(growth)),
    ...wants('not-streaming', 1, scale !== undefined),
  ];
}

const SCALES = [64, 512, 4_096, 32_768];

/**
 * Whether memory can be beyond its budget while time is within its own: what is kept was made in a step. With O(n) for
 * both, who keeps more is too slow first, and memory is not weighed any more.
 */
function canOutgrow(growth: Round['growth']): boolean {
  if (growth?.space === undefined) return false;
  const symbols = Object.keys(growth.sizes);
  const time = parseBound(growth.time, symbols);
  const space = parseBound(growth.space, symbols);
  if (time.kind !== 'bound' || space.kind !== 'bound') return false;
  return laddersOf(growth).some(({ sizes }) => {
    const room = SCALES.map((scale) => ({ scale, cost: time.bound.at(sizes(scale)) / space.bound.at(sizes(scale)) }));
    return (slope(room) ?? 0) > SPACE_TOLERANCE;
  });
}
