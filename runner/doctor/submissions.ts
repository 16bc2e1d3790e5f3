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
import type { Finding } from './finding.ts';

/** Verdicts that no stage gives for a round yet: there the answers must at least be right. */
export function isUnmeasured(kata: Kata, { entry, expected }: Submission): boolean {
  const round = kata.rounds.find((known) => known.entry === entry);
  if (expected === 'too-slow') return round?.growth === undefined;
  // What a stream keeps shows on files that are larger than memory.
  if (expected === 'too-much-memory' && round?.streams !== true) return round?.growth === undefined;
  return isOfScale(expected) ? round?.scale === undefined : expected === 'wrong-claim';
}

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

function examination(project: Project, kata: Kata, submission: Submission): Examination {
  const what = `${submission.entry}/${submission.name}`;
  const wanted = isUnmeasured(kata, submission) ? 'accepted' : submission.expected;
  const finding = (sound: boolean, detail: string): Finding => ({ about: kata.id, what, sound, detail });
  return {
    what,
    run: async (workshop, signal) => {
      if (!VERDICTS.some((verdict) => verdict === submission.expected)) {
        return finding(false, `'${submission.expected}' is no verdict`);
      }
      const stages = isUnmeasured(kata, submission) ? WITHOUT_GROWTH : stagesFor(wanted);
      const report = await reportOn(project, kata, submission.file, stages, workshop, signal);
      const verdict = report?.verdict ?? 'judge-error';
      if (verdict !== wanted) return finding(false, `wanted ${wanted}, got ${verdict}${reasonOf(report)}`);
      const misplaced = namesALine(report) ? misplacedBlame(submission.file, report) : undefined;
      return misplaced === undefined ? finding(true, verdictText(verdict)) : finding(false, misplaced);
    },
  };
}

const WITHOUT_GROWTH: readonly StageName[] = ['examples', 'properties'];
const WITH_GROWTH: readonly StageName[] = [...WITHOUT_GROWTH, 'growth'];
const WITH_ALL: readonly StageName[] = [...WITH_GROWTH, 'scale'];
/** What is wrong may only be so on a large file; what is wrong on a small one never gets there. */
const ANSWERS: readonly StageName[] = [...WITHOUT_GROWTH, 'scale'];

/** No more than what has to be passed on the way to the verdict: growth and scale take seconds. */
function stagesFor(wanted: string): readonly StageName[] {
  if (wanted === 'accepted' || isOfScale(wanted)) return WITH_ALL;
  return wanted === 'too-slow' ? WITH_GROWTH : ANSWERS;
}

/** Of a round that streams. One that does not is weighed by growth, and has no scale. */
function isOfScale(verdict: string): boolean {
  return verdict === 'too-much-memory' || verdict === 'not-streaming' || verdict === 'over-budget';
}

/** A stream that keeps too much is seen from outside: there is no line. */
function namesALine(report: Report | undefined): boolean {
  return evidenceOf(report)?.kind === 'growth';
}

/** The line that is blamed must be the one that the author has marked with a comment. */
function misplacedBlame(file: string, report: Report | undefined): string | undefined {
  const marked = markedLine(readFileSync(file, 'utf8').split('\n'));
  if (marked === 0) return "no line is marked with '// blame'";
  const evidence = evidenceOf(report);
  const blamed = evidence?.kind === 'growth' ? evidence.assessment.blame?.line : undefined;
  return blamed === marked ? undefined : `line ${blamed} is blamed, line ${marked} is marked`;
}

/** The formatter moves a comment off a line that ends in `{`; standing alone it means the line above. */
function markedLine(lines: readonly string[]): number {
  const at = lines.findIndex((line) => line.trimEnd().endsWith('// blame'));
  return lines[at]?.trim() === '// blame' ? at : at + 1;
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
  const stages = file.includes('/type-error.') ? [...only, 'types' as const] : only;
  const task: Task = {
    kata,
    solution: shownPath(project, file),
    source,
    seed: DEFAULT_SEED,
    pins: new Map(),
    reference: referencesOf(project, workshop.bundler, kata),
    only: stages,
  };
  return judge(task, workshop, signal, () => {});
}

/** What a round must at least have been tried with. */
function enough(kata: Kata, { entry, scale }: Round, submissions: readonly Submission[]): Examination {
  const what = `${entry} submissions`;
  const count = (expected: string) => submissions.filter((s) => s.entry === entry && s.expected === expected).length;
  const missing = [
    ...(count('accepted') >= 2 ? [] : ['two accepted']),
    ...(count('wrong-answer') >= 2 ? [] : ['two wrong-answer']),
    ...(count('runtime-error') >= 1 ? [] : ['one runtime-error']),
    ...(scale === undefined || count('too-much-memory') >= 1 ? [] : ['one too-much-memory']),
    ...(scale === undefined || count('not-streaming') >= 1 ? [] : ['one not-streaming']),
  ];
  const sound = missing.length === 0;
  const detail = sound ? 'enough of each kind' : `wants at least ${missing.join(', ')}`;
  return { what, run: async () => ({ about: kata.id, what, sound, detail }) };
}
