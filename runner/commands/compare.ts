/** `kata compare`: two attempts side by side, in what they say, what they cost and how they are written. */

import { join, resolve } from 'node:path';
import { twoAttempts } from '../attempts.ts';
import { type Judged, judgeAll, roundOfAll } from '../bench/judged.ts';
import { sideBySide } from '../bench/sideBySide.ts';
import { findKata, findRound } from '../catalogue.ts';
import { UserError } from '../errors.ts';
import type { Kata, Round } from '../kata.ts';
import { readText, shownPath, writeText } from '../project.ts';
import { comparePage } from '../report/compareHtml.ts';
import { compareMarkdown } from '../report/compareMarkdown.ts';
import { compareLines } from '../report/compareText.ts';
import { type CompareReport, decidingInput } from '../report/comparison.ts';
import { jsonLine } from '../report/json.ts';
import { sourceDiff } from '../report/sourceDiff.ts';
import { DEFAULT_SEED } from '../task.ts';
import { BENCHMARKING, openWorkshop, type Workshop } from '../workshop.ts';
import { EXIT, type ExitCode, exitOf, type World } from '../world.ts';

export interface CompareOptions {
  readonly kata: string;
  /** Two paths or partners' names; see `twoAttempts`. */
  readonly attempts: readonly string[];
  /** The round that is looked at closely; the first that both have begun when absent. */
  readonly round?: string;
  /** At which they are timed; the usual ones when empty. */
  readonly sizes: readonly number[];
  readonly form: 'text' | 'json' | 'markdown' | 'html';
  /** Where it goes: standard output when absent, but for a page, which is kept in .bigkata/. */
  readonly out?: string;
}

export async function compare(options: CompareOptions, world: World): Promise<ExitCode> {
  const kata = findKata(world.katas, options.kata);
  const wanted = options.round === undefined ? undefined : findRound(kata, options.round);
  const attempts = twoAttempts(options.attempts, kata, world);
  const texts = attempts.map(({ file }) => readText(world.project, file));
  const workshop = await openWorkshop(world.project, 0, BENCHMARKING);
  try {
    const judged = await judgeAll(attempts, kata, workshop, world, { weighsAlways: true });
    if (judged === undefined) return EXIT.usage;
    const round = wanted ?? roundOfAll(kata, judged);
    if (round === undefined) throw new UserError(`No round of ${kata.id} is begun in these files.`, 'Name others.');
    const report = await comparisonOf(judged, texts, kata, round, options.sizes, workshop, world);
    if (report === undefined) return EXIT.usage;
    tell(report, kata, options, world);
    return exitOf(judged.map((one) => one.report.verdict));
  } finally {
    await workshop.close();
  }
}

async function comparisonOf(
  judged: readonly Judged[],
  [textA = '', textB = '']: readonly string[],
  kata: Kata,
  round: Round,
  sizes: readonly number[],
  workshop: Workshop,
  world: World,
): Promise<CompareReport | undefined> {
  const [a, b] = judged.map(({ name, report }) => ({ name, report }));
  if (a === undefined || b === undefined) return undefined;
  // Timed on the inputs on which they are furthest apart, not on any.
  const family = decidingInput([a, b], round.entry)?.family;
  const course = { sizes, seed: DEFAULT_SEED, ...(family === undefined ? {} : { family }) };
  const bench = await sideBySide(judged, kata, round, course, workshop, world);
  if (bench === undefined) return undefined;
  return {
    schema: 'bigkata.compare/1',
    kata: kata.id,
    entry: round.entry,
    sides: [a, b],
    diff: sourceDiff(textA, textB),
    bench,
  };
}

function tell(report: CompareReport, kata: Kata, { form, out }: CompareOptions, world: World): void {
  const text = written(report, kata, form, world);
  const file = out ?? (form === 'html' ? join(world.project.state, `compare-${kata.id}.html`) : undefined);
  if (file === undefined) return world.out(text);
  const path = resolve(world.cwd, file);
  writeText(path, text);
  world.out(`${shownPath(world.project, path)}\n`);
}

function written(report: CompareReport, kata: Kata, form: CompareOptions['form'], world: World): string {
  switch (form) {
    case 'json':
      return jsonLine(report);
    case 'markdown':
      return compareMarkdown(report);
    case 'html': {
      const at = new Date(world.now()).toISOString().slice(0, 16).replace('T', ' ');
      return comparePage(report, kata.title, at);
    }
    case 'text':
      return `${compareLines(report, world.columns).map(world.paint).join('\n')}\n`;
  }
}
