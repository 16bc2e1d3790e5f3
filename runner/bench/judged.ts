/** Attempts whose answers have been looked at: only what is right is worth timing. */
import type { Attempt } from '../attempts.ts';
import type { Bundle } from '../host/bundle.ts';
import type { Evidence, Report, RoundReport, StageName } from '../judge/report.ts';
import { judgeFile } from '../judgeFile.ts';
import type { Kata, Round } from '../kata.ts';
import { evidenceLines } from '../report/evidence.ts';
import { textOf } from '../report/line.ts';
import type { TaskOptions } from '../task.ts';
import type { Workshop } from '../workshop.ts';
import type { World } from '../world.ts';
import type { Contestant } from './report.ts';

export interface Judged extends Attempt {
  readonly report: Report;
  /** Absent when the file is no program. */
  readonly bundle?: Bundle;
}

/** @returns `undefined` when the world's signal aborts first */
export async function judgeAll(
  attempts: readonly Attempt[],
  kata: Kata,
  workshop: Workshop,
  world: World,
  options: TaskOptions = {},
): Promise<readonly Judged[] | undefined> {
  const judged: Judged[] = [];
  for (const attempt of attempts) {
    const one = await judgeFile(kata, attempt.file, options, workshop, world);
    if (one === undefined) return undefined;
    const { report, source } = one;
    judged.push({ ...attempt, report, ...(source.kind === 'bundled' ? { bundle: source.bundle } : {}) });
  }
  return judged;
}

/** The first round with inputs that grow that all of them have begun; else the first that one of them has. */
export function roundOfAll(kata: Kata, judged: readonly Judged[]): Round | undefined {
  const able = kata.rounds.filter(({ growth }) => growth !== undefined);
  const hasBegun = (round: Round) => (one: Judged) => roundOf(one.report, round).verdict !== 'not-started';
  return able.find((round) => judged.every(hasBegun(round))) ?? able.find((round) => judged.some(hasBegun(round)));
}

/** That of the round; where the file could not be read in at all, the reason for that. */
function roundOf({ rounds }: Report, { entry }: Round): RoundReport {
  const unread = rounds.find(({ stages }) => stages.some(({ stage }) => stage === 'load'));
  return unread ?? rounds.find((round) => round.entry === entry) ?? { entry, verdict: 'not-started', stages: [] };
}

/** Whether its answers are right, whatever they cost: that is what is to be timed. */
export function answersOf(report: Report, round: Round): Pick<Contestant, 'verdict' | 'reason'> {
  const { verdict, stages } = roundOf(report, round);
  if (verdict === 'not-started') return { verdict, reason: `It has no ${round.entry}, or is still the starter.` };
  const failed = stages.find((stage) => ANSWERS.includes(stage.stage) && stage.verdict !== 'accepted');
  if (failed === undefined) return { verdict: 'accepted' };
  const reason = failed.evidence === undefined ? {} : { reason: textLines(failed.evidence).join('\n') };
  return { verdict: failed.verdict, ...reason };
}

const ANSWERS: readonly StageName[] = ['load', 'examples', 'properties'];

function textLines(evidence: Evidence): readonly string[] {
  return evidenceLines(evidence, REASON_COLUMNS).map((line) => line.map(textOf).join(''));
}

const REASON_COLUMNS = 76;
