/** Does every known program of a kata get the verdict that its name says? */
import { readFileSync } from 'node:fs';
import { judge } from '../judge/judge.ts';
import { type Evidence, type Report, type StageName, VERDICTS } from '../judge/report.ts';
import type { Task } from '../judge/task.ts';
import type { Kata, Round } from '../kata.ts';
import { kataDir, type Project, type Submission, shownPath, submissionsOf } from '../project.ts';
import { evidenceLines } from '../report/evidence.ts';
import { textOf } from '../report/line.ts';
import { verdictText } from '../report/text.ts';
import { DEFAULT_SEED, referencesOf } from '../task.ts';
import type { Workshop } from '../workshop.ts';
import { missingKinds } from './enough.ts';
import type { Finding } from './finding.ts';
import { misplacedMark } from './marks.ts';
import { isDecidedBy, isUnmeasured, stagesFor, WITHOUT_GROWTH } from './stages.ts';

/** One thing to judge; made before any is judged, so that progress can be shown. */
export interface Examination {
  readonly what: string;
  run(workshop: Workshop, signal: AbortSignal): Promise<Finding>;
}

/** @param only judge nothing but what these stages decide on, by them alone; all there is when absent */
export function examinationsOf(project: Project, kata: Kata, only?: readonly StageName[]): readonly Examination[] {
  const submissions = submissionsOf(project, kata.id);
  if (only !== undefined) {
    const decided = submissions.filter((submission) => isDecidedBy(only, kata, submission));
    return decided.map((submission) => examination(project, kata, submission, only));
  }
  return [
    starter(project, kata),
    ...submissions.map((submission) => examination(project, kata, submission, stagesFor(kata, submission))),
    ...kata.rounds.map((round) => enough(kata, round, submissions)),
  ];
}

function starter(project: Project, kata: Kata): Examination {
  const file = `${kataDir(project, kata.id)}/starter.ts`;
  return {
    what: 'starter',
    run: async (workshop, signal) => {
      const report = await reportOn(project, kata, file, WITHOUT_GROWTH, workshop, signal);
      const verdict = report?.verdict ?? 'judge-error';
      const detail =
        verdict === 'accepted' ? 'the starter is accepted as it is' : `not accepted: ${verdictText(verdict)}`;
      return { about: kata.id, what: 'starter', sound: verdict !== 'accepted', detail };
    },
  };
}

function examination(project: Project, kata: Kata, submission: Submission, stages: readonly StageName[]): Examination {
  const what = `${submission.entry}/${submission.name}`;
  const wanted = isUnmeasured(kata, submission) ? 'accepted' : submission.expected;
  const finding = (sound: boolean, detail: string): Finding => ({ about: kata.id, what, sound, detail });
  return {
    what,
    run: async (workshop, signal) => {
      if (!VERDICTS.some((verdict) => verdict === submission.expected)) {
        return finding(false, `'${submission.expected}' is no verdict`);
      }
      const report = await reportOn(project, kata, submission.file, stages, workshop, signal);
      const verdict = report?.verdict ?? 'judge-error';
      if (verdict !== wanted) return finding(false, `wanted ${wanted}, got ${verdict}${reasonOf(report)}`);
      const misplaced = misplacedMark(readFileSync(submission.file, 'utf8'), evidenceOf(report));
      return misplaced === undefined ? finding(true, verdictText(verdict)) : finding(false, misplaced);
    },
  };
}

function evidenceOf(report: Report | undefined): Evidence | undefined {
  return report?.rounds.flatMap(({ stages }) => stages).find(({ evidence }) => evidence !== undefined)?.evidence;
}

/** Enough of the evidence to see what went wrong without judging again. */
function reasonOf(report: Report | undefined): string {
  const evidence = evidenceOf(report);
  if (evidence === undefined) return '';
  const [first = []] = evidenceLines(evidence, 200);
  return ` (${first.map(textOf).join('')})`;
}

async function reportOn(
  project: Project,
  kata: Kata,
  file: string,
  only: readonly StageName[],
  workshop: Workshop,
  signal: AbortSignal,
): Promise<Report | undefined> {
  const source = await workshop.bundler.bundle(file);
  const task: Task = {
    kata,
    solution: shownPath(project, file),
    source,
    seed: DEFAULT_SEED,
    pins: new Map(),
    reference: referencesOf(project, workshop.bundler, kata),
    only,
  };
  return judge(task, workshop, signal, () => {});
}

/** What a round must at least have been tried with. */
function enough(kata: Kata, round: Round, submissions: readonly Submission[]): Examination {
  const what = `${round.entry} submissions`;
  const missing = missingKinds(round, submissions);
  const sound = missing.length === 0;
  const detail = sound ? 'enough of each kind' : `wants at least ${missing.join(', ')}`;
  return { what, run: async () => ({ about: kata.id, what, sound, detail }) };
}
