/** Does every known program of a kata get the verdict that its name says? */
import { judge } from '../judge/judge.ts';
import { VERDICTS, type Verdict } from '../judge/report.ts';
import type { Task } from '../judge/task.ts';
import type { Kata } from '../kata.ts';
import { kataDir, type Project, type Submission, shownPath, submissionsOf } from '../project.ts';
import { verdictText } from '../report/text.ts';
import { DEFAULT_SEED } from '../task.ts';
import type { Workshop } from '../workshop.ts';
import type { Finding } from './finding.ts';

/** Verdicts of stages that look at growth and scale. Where a round has no such stage, the answers must be right. */
const OF_GROWTH: readonly Verdict[] = ['too-slow', 'too-much-memory', 'not-streaming', 'wrong-claim'];

/** One thing to judge; made before any is judged, so that progress can be shown. */
export interface Examination {
  readonly what: string;
  run(workshop: Workshop, signal: AbortSignal): Promise<Finding>;
}

export function examinationsOf(project: Project, kata: Kata): readonly Examination[] {
  const submissions = submissionsOf(project, kata.id);
  return [
    starter(project, kata),
    ...submissions.map((submission) => examination(project, kata, submission)),
    ...kata.rounds.map((round) => enough(kata, round.entry, submissions)),
  ];
}

export function isOfGrowth({ expected }: Submission): boolean {
  return OF_GROWTH.some((verdict) => verdict === expected);
}

function starter(project: Project, kata: Kata): Examination {
  const file = `${kataDir(project, kata.id)}/starter.ts`;
  return {
    what: 'starter',
    run: async (workshop, signal) => {
      const verdict = await verdictOf(project, kata, file, workshop, signal);
      const detail =
        verdict === 'accepted' ? 'the starter is accepted as it is' : `not accepted: ${verdictText(verdict)}`;
      return { about: kata.id, what: 'starter', sound: verdict !== 'accepted', detail };
    },
  };
}

function examination(project: Project, kata: Kata, submission: Submission): Examination {
  const what = `${submission.entry}/${submission.name}`;
  const wanted = isOfGrowth(submission) ? 'accepted' : submission.expected;
  return {
    what,
    run: async (workshop, signal) => {
      if (!VERDICTS.some((verdict) => verdict === submission.expected)) {
        return { about: kata.id, what, sound: false, detail: `'${submission.expected}' is no verdict` };
      }
      const verdict = await verdictOf(project, kata, submission.file, workshop, signal);
      const sound = verdict === wanted;
      return { about: kata.id, what, sound, detail: sound ? verdictText(verdict) : `wanted ${wanted}, got ${verdict}` };
    },
  };
}

async function verdictOf(
  project: Project,
  kata: Kata,
  file: string,
  workshop: Workshop,
  signal: AbortSignal,
): Promise<Verdict> {
  const source = await workshop.bundler.bundle(file);
  const needsTypes = file.includes('/type-error.');
  const only = needsTypes ? undefined : (['examples', 'properties'] as const);
  const task: Task = {
    kata,
    solution: shownPath(project, file),
    source,
    seed: DEFAULT_SEED,
    pins: new Map(),
    ...(only === undefined ? {} : { only }),
  };
  const report = await judge(task, workshop, signal, () => {});
  return report?.verdict ?? 'judge-error';
}

/** What a round must at least have been tried with. */
function enough(kata: Kata, entry: string, submissions: readonly Submission[]): Examination {
  const what = `${entry} submissions`;
  const count = (expected: string) => submissions.filter((s) => s.entry === entry && s.expected === expected).length;
  const missing = [
    ...(count('accepted') >= 2 ? [] : ['two accepted']),
    ...(count('wrong-answer') >= 2 ? [] : ['two wrong-answer']),
    ...(count('runtime-error') >= 1 ? [] : ['one runtime-error']),
  ];
  const sound = missing.length === 0;
  const detail = sound ? 'enough of each kind' : `wants at least ${missing.join(', ')}`;
  return { what, run: async () => ({ about: kata.id, what, sound, detail }) };
}
