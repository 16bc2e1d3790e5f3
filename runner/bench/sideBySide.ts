/** From attempts to a benchmark's report: first their answers to the examples, then their times. */
import type { Attempt } from '../attempts.ts';
import { createRandom } from '../growth/random.ts';
import type { Bundle } from '../host/bundle.ts';
import { judge } from '../judge/judge.ts';
import type { Report, RoundReport } from '../judge/report.ts';
import type { Kata, Round } from '../kata.ts';
import { sentenceOf } from '../report/bench.ts';
import { evidenceLines } from '../report/evidence.ts';
import { textOf } from '../report/line.ts';
import { prepareTask } from '../task.ts';
import type { Workshop } from '../workshop.ts';
import type { World } from '../world.ts';
import { bench, type Laps } from './bench.ts';
import { conclude } from './conclude.ts';
import { type Course, courseOf } from './course.ts';
import { findingOf, ratioOf, summarise } from './estimate.ts';
import type { BenchReport, Comparison, Contestant, Ratio, Time } from './report.ts';

/** An attempt whose answers to the examples are known. */
export interface Checked extends Attempt {
  readonly report: Report;
  /** Absent when the file is no program. */
  readonly bundle?: Bundle;
  readonly shown: string;
}

/** @returns `undefined` when the world's signal aborts first */
export async function checkExamples(
  attempts: readonly Attempt[],
  kata: Kata,
  workshop: Workshop,
  { project, signal }: World,
): Promise<readonly Checked[] | undefined> {
  const checked: Checked[] = [];
  for (const attempt of attempts) {
    const task = await prepareTask(project, workshop.bundler, kata, attempt.file, { only: ['examples'] });
    const report = await judge(task, workshop, signal, () => {});
    if (report === undefined) return undefined;
    const { source, solution: shown } = task;
    checked.push({ ...attempt, report, shown, ...(source.kind === 'bundled' ? { bundle: source.bundle } : {}) });
  }
  return checked;
}

/** The first round with inputs that grow that all of them have begun; else the first that one of them has. */
export function roundOfAll(kata: Kata, checked: readonly Checked[]): Round | undefined {
  const able = kata.rounds.filter(({ growth }) => growth !== undefined);
  const hasBegun = (round: Round) => (one: Checked) => roundOf(one.report, round).verdict !== 'not-started';
  return able.find((round) => checked.every(hasBegun(round))) ?? able.find((round) => checked.some(hasBegun(round)));
}

/** Times those that are right; the first of them is what the others are compared with. */
export async function sideBySide(
  checked: readonly Checked[],
  kata: Kata,
  round: Round,
  options: Parameters<typeof courseOf>[1],
  tools: Parameters<typeof bench>[0],
): Promise<BenchReport | undefined> {
  const course = courseOf(round, options);
  const right = checked.filter(({ report }) => roundOf(report, round).verdict === 'accepted');
  const bundles = right.flatMap(({ bundle }) => (bundle === undefined ? [] : [bundle]));
  const isClear = ([base, ...others]: readonly Laps[]) =>
    others.every((own) => ratiosOf(own, base, course, options.seed).every(({ finding }) => finding !== 'noisy'));
  const laps = await bench(tools, round.entry, course, bundles, options.seed, isClear);
  if (laps === undefined) return undefined;
  const timed = new Map(right.map((one, at) => [one, laps[at] as Laps]));
  const base = right.find((one) => (timed.get(one)?.byInput[0]?.length ?? 0) > 0);
  const baseLaps = base === undefined ? undefined : timed.get(base);
  const contestants = checked.map((one): Contestant => {
    const own = timed.get(one);
    const comparison =
      own === undefined || baseLaps === undefined || base === undefined || one === base
        ? {}
        : { comparison: comparisonOf(one.name, base.name, ratiosOf(own, baseLaps, course, options.seed)) };
    return { ...contestantOf(one, round), times: timesOf(own, course), ...stopOf(own), ...comparison };
  });
  return {
    schema: 'bigkata.bench/1',
    kata: kata.id,
    entry: round.entry,
    family: course.family,
    otherFamilies: course.otherFamilies,
    turns: Math.max(0, ...laps.flatMap(({ byInput }) => byInput.map(({ length }) => length))),
    seed: options.seed,
    ...(base === undefined ? {} : { base: base.name }),
    contestants,
  };
}

/** That of the round; where the file could not be read in at all, the reason for that. */
function roundOf({ rounds }: Report, { entry }: Round): RoundReport {
  const unread = rounds.find(({ stages }) => stages.some(({ stage }) => stage === 'load'));
  return unread ?? rounds.find((round) => round.entry === entry) ?? { entry, verdict: 'not-started', stages: [] };
}

function contestantOf({ name, shown: file, report }: Checked, round: Round): Omit<Contestant, 'times'> {
  const { verdict, stages } = roundOf(report, round);
  const evidence = stages.find((stage) => stage.evidence !== undefined)?.evidence;
  const noSuch = verdict === 'not-started' ? `It does not export ${round.entry}, or is still the starter.` : undefined;
  const reason = evidence === undefined ? noSuch : textLines(evidence).join('\n');
  return { name, file, verdict, ...(verdict === 'accepted' || reason === undefined ? {} : { reason }) };
}

function textLines(evidence: Parameters<typeof evidenceLines>[0]): readonly string[] {
  return evidenceLines(evidence, REASON_COLUMNS).map((line) => line.map(textOf).join(''));
}

const REASON_COLUMNS = 76;

function timesOf(laps: Laps | undefined, { inputs }: Course): readonly Time[] {
  return (laps?.byInput ?? []).flatMap((processes, at) =>
    processes.length === 0 ? [] : [{ sizes: inputs[at]?.sizes ?? {}, ...summarise(processes) }],
  );
}

function stopOf(laps: Laps | undefined): Pick<Contestant, 'stop'> {
  return laps?.stop === undefined ? {} : { stop: laps.stop };
}

function ratiosOf(own: Laps, base: Laps | undefined, { inputs }: Course, seed: number): readonly Ratio[] {
  return inputs.flatMap(({ sizes }, at): readonly Ratio[] => {
    const mine = own.byInput[at] ?? [];
    const theirs = base?.byInput[at] ?? [];
    if (mine.length < 2 || mine.length !== theirs.length) return [];
    const interval = ratioOf(mine, theirs, createRandom(seed).float);
    return [{ sizes, ...interval, finding: findingOf(interval) }];
  });
}

function comparisonOf(name: string, base: string, ratios: readonly Ratio[]): Comparison {
  const conclusion = conclude(ratios);
  return { ratios, conclusion, sentence: sentenceOf(name, base, conclusion) };
}
