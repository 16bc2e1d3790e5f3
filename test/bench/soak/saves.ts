/** What is saved: every submission of every kata, and every hostile program, each with the verdict that it must get. */
import { readFileSync } from 'node:fs';
import { isUnmeasured } from '../../../runner/doctor/stages.ts';
import type { Kata } from '../../../runner/kata.ts';
import { type Project, submissionsOf } from '../../../runner/project.ts';
import { type Hostile, hostilePrograms } from '../../doubles/hostile.ts';

export interface Save {
  /** `top-k/topK/wrong-answer.sorts` */
  readonly name: string;
  readonly kata: string;
  readonly text: string;
  readonly verdict: string;
  /** Whether its verdict takes a second or more: it is measured, or runs into a limit. */
  readonly isSlow: boolean;
}

/** Katas whose rounds hostile programs are judged in, by the stage that finds them out. */
export const HOSTILE_KATAS: Readonly<Record<Hostile['stage'], string>> = {
  examples: 'hostile',
  properties: 'hostile',
  growth: 'hostile-growth',
};

export function allSaves(project: Project, katas: readonly Kata[]): readonly Save[] {
  const known = katas.flatMap((kata) =>
    submissionsOf(project, kata.id).map((submission) => ({
      name: `${kata.id}/${submission.entry}/${submission.name}`,
      kata: kata.id,
      text: readFileSync(submission.file, 'utf8'),
      verdict: isUnmeasured(kata, submission) ? 'accepted' : submission.expected,
      isSlow: !QUICK.has(submission.expected),
    })),
  );
  const hostile = hostilePrograms('hostile').map(({ name, file, verdict, stage }) => ({
    name: `${HOSTILE_KATAS[stage]}/run/${name}`,
    kata: HOSTILE_KATAS[stage],
    text: readFileSync(file, 'utf8'),
    verdict,
    isSlow: stage === 'growth' || !QUICK.has(verdict),
  }));
  return [...known, ...hostile];
}

/** Found on small inputs. */
const QUICK: ReadonlySet<string> = new Set(['wrong-answer', 'runtime-error', 'type-error', 'output-limit']);

/** Draws from a list without end, in random order: each once before any comes again. */
export function deckOf<T>(items: readonly T[], draw: () => number): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = [...items];
    const [item] = left.splice(Math.floor(draw() * left.length), 1);
    if (item === undefined) throw new Error('there is nothing to draw from');
    return item;
  };
}
