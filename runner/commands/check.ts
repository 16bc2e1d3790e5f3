/** `kata check`: judges solutions once and says what came of it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findKata } from '../catalogue.ts';
import { UserError } from '../errors.ts';
import { judge } from '../judge/judge.ts';
import { type Report, STAGES, type StageName } from '../judge/report.ts';
import type { Kata } from '../kata.ts';
import { kataOfFile, solutionFile } from '../project.ts';
import { reportLines } from '../report/text.ts';
import { prepareTask } from '../task.ts';
import { openWorkshop } from '../workshop.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export interface CheckOptions {
  /** Ids; empty for every kata that has a solution. */
  readonly katas: readonly string[];
  readonly solution?: string;
  readonly stages?: readonly string[];
  readonly seed?: number;
  /** Whether an unsolved round is a failure. */
  readonly complete: boolean;
  readonly json: boolean;
}

export async function check(options: CheckOptions, world: World): Promise<ExitCode> {
  const targets = targetsOf(options, world);
  const only = options.stages?.map(toStage);
  const { seed } = options;
  const extra = { ...(seed === undefined ? {} : { seed }), ...(only === undefined ? {} : { only }) };
  const workshop = await openWorkshop(world.project, 0);
  try {
    const codes: ExitCode[] = [];
    for (const { kata, file } of targets) {
      const task = await prepareTask(world.project, workshop.bundler, kata, file, extra);
      const report = await judge(task, workshop, world.signal, () => {});
      if (report === undefined) return EXIT.usage;
      tell(report, options.json, world);
      codes.push(exitCodeOf(report, options.complete, task.source.kind === 'broken'));
    }
    return Math.max(...codes) as ExitCode;
  } finally {
    await workshop.close();
  }
}

interface Target {
  readonly kata: Kata;
  readonly file: string;
}

function targetsOf({ katas: ids, solution }: CheckOptions, { project, katas, cwd }: World): readonly Target[] {
  if (solution !== undefined) {
    if (ids.length > 1)
      throw new UserError('--solution goes with one kata.', 'Name just one, or leave --solution out.');
    const file = resolve(cwd, solution);
    const kata = ids[0] === undefined ? kataOfFile(katas, file) : findKata(katas, ids[0]);
    if (kata !== undefined) return [{ kata, file }];
    throw new UserError(`Which kata is ${solution} for?`, "Name it: 'npx kata check KATA --solution FILE'.");
  }
  if (ids.length > 0) return ids.map((id) => ({ kata: findKata(katas, id), file: solutionFile(project, id) }));
  const begun = katas
    .map((kata) => ({ kata, file: solutionFile(project, kata.id) }))
    .filter(({ file }) => existsSync(file));
  if (begun.length > 0) return begun;
  throw new UserError('There is no solution to check yet.', "'npx kata start KATA' puts a starter into solutions/.");
}

function toStage(name: string): StageName {
  const choices = STAGES.filter((stage) => stage !== 'load');
  const stage = choices.find((known) => known === name);
  if (stage !== undefined) return stage;
  throw new UserError(`There is no stage '${name}'.`, `The stages are ${choices.join(', ')}.`);
}

function tell(report: Report, json: boolean, { out, paint, columns }: World): void {
  if (json) out(`${JSON.stringify(report)}\n`);
  else out(`${reportLines(report, columns).map(paint).join('\n')}\n`);
}

/** A file that could not be read as a program at all is a mistake in the usage: nothing of it was judged. */
function exitCodeOf(report: Report, complete: boolean, isBroken: boolean): ExitCode {
  if (report.verdict === 'judge-error') return EXIT.judgeError;
  if (isBroken) return EXIT.usage;
  const isAccepted = report.verdict === 'accepted' && (report.complete || !complete);
  return isAccepted ? EXIT.accepted : EXIT.notAccepted;
}
