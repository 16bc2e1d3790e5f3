/** `kata report`: judges a solution and writes what was found as a page of its own. */
import { basename, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import type { Report } from '../judge/report.ts';
import { judgeFile } from '../judgeFile.ts';
import { readText, shownPath, writeText } from '../project.ts';
import { growthPage } from '../report/html.ts';
import { targetsOf } from '../targets.ts';
import { openWorkshop } from '../workshop.ts';
import { EXIT, type ExitCode, exitOf, type World } from '../world.ts';

export interface ReportOptions {
  readonly kata: string;
  readonly solution?: string;
  /** Where the page goes; `.bigkata/report-KATA.html` when absent. */
  readonly out?: string;
}

export async function report(options: ReportOptions, world: World): Promise<ExitCode> {
  const { kata: id, solution } = options;
  const [target] = targetsOf({ katas: [id], ...(solution === undefined ? {} : { solution }) }, world);
  if (target === undefined) throw new UserError('There is nothing to report on.', 'Name a kata.');
  const text = readText(world.project, target.file);
  const workshop = await openWorkshop(world.project, 0);
  try {
    const judged = await judgeFile(target.kata, target.file, {}, workshop, world);
    if (judged === undefined) return EXIT.usage;
    const path =
      options.out === undefined ? join(world.project.state, `report-${id}.html`) : resolve(world.cwd, options.out);
    writeText(path, page(judged.report, { file: basename(target.file), text }, target.kata.title, world));
    world.out(`${shownPath(world.project, path)}\n`);
    return exitOf([judged.report.verdict]);
  } finally {
    await workshop.close();
  }
}

function page(
  judged: Report,
  source: { readonly file: string; readonly text: string },
  title: string,
  { now }: World,
): string {
  const rounds = judged.rounds.map((round) => {
    const growth = round.stages.find((stage) => stage.growth !== undefined)?.growth;
    return { ...round, ...(growth === undefined ? {} : { growth }) };
  });
  return growthPage({
    title,
    rounds,
    source,
    generatedAt: new Date(now()).toISOString().slice(0, 16).replace('T', ' '),
  });
}
