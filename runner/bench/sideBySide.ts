/** Times attempts that are right, with a bar that shows how far it is, and says what their times come to. */
import { createRandom } from '../growth/random.ts';
import type { Kata, Round } from '../kata.ts';
import { createBar } from '../report/bar.ts';
import { sentenceOf } from '../report/bench.ts';
import type { Workshop } from '../workshop.ts';
import type { World } from '../world.ts';
import { type BenchTools, bench, type Laps } from './bench.ts';
import { conclude } from './conclude.ts';
import { type Course, type CourseOptions, courseOf } from './course.ts';
import { findingOf, ratioOf, summarise } from './estimate.ts';
import { answersOf, type Judged } from './judged.ts';
import type { BenchReport, Comparison, Contestant, Ratio, Time } from './report.ts';

/**
 * The first that can be timed is what the others are compared with.
 *
 * @returns `undefined` when the world's signal aborts first
 * @throws UserError when the round has no such inputs
 */
export async function sideBySide(
  judged: readonly Judged[],
  kata: Kata,
  round: Round,
  options: CourseOptions,
  workshop: Workshop,
  world: World,
): Promise<BenchReport | undefined> {
  const course = courseOf(round, options);
  const right = judged.filter(({ report }) => answersOf(report, round).verdict === 'accepted');
  const laps = await withBar(round.entry, workshop, world, (tools) => {
    const bundles = right.flatMap(({ bundle }) => (bundle === undefined ? [] : [bundle]));
    const isClear = ([base, ...others]: readonly Laps[]) =>
      others.every((own) => ratiosOf(own, base, course, options.seed).every(({ finding }) => finding !== 'noisy'));
    return bench(tools, round.entry, course, bundles, options.seed, isClear);
  });
  if (laps === undefined) return undefined;
  const timed = new Map(right.map((one, at) => [one, laps[at] as Laps]));
  const base = right.find((one) => (timed.get(one)?.byInput[0]?.length ?? 0) > 0);
  const comparisonOf = (one: Judged, own: Laps | undefined): Comparison | undefined => {
    if (own === undefined || base === undefined || one === base) return undefined;
    return comparisonWith(one.name, base.name, ratiosOf(own, timed.get(base), course, options.seed));
  };
  return {
    schema: 'bigkata.bench/1',
    kata: kata.id,
    sandbox: workshop.host.layers,
    entry: round.entry,
    family: course.family,
    otherFamilies: course.otherFamilies,
    turns: Math.max(0, ...laps.flatMap(({ byInput }) => byInput.map(({ length }) => length))),
    seed: options.seed,
    ...(base === undefined ? {} : { base: base.name }),
    contestants: judged.map((one): Contestant => {
      const own = timed.get(one);
      const comparison = comparisonOf(one, own);
      return {
        name: one.name,
        file: one.report.solution,
        ...answersOf(one.report, round),
        times: timesOf(own, course),
        ...(own?.stop === undefined ? {} : { stop: own.stop }),
        ...(comparison === undefined ? {} : { comparison }),
      };
    }),
  };
}

async function withBar<T>(
  entry: string,
  { host, now }: Workshop,
  world: World,
  run: (tools: BenchTools) => Promise<T>,
): Promise<T> {
  let bar: ReturnType<typeof createBar> | undefined;
  const progress = (done: number, total: number) => {
    bar ??= createBar(`timing ${entry}`, total, world);
    if (done > 0) bar.step('processes');
  };
  try {
    return await run({ host, now, signal: world.signal, progress });
  } finally {
    bar?.end();
  }
}

function timesOf(laps: Laps | undefined, { inputs }: Course): readonly Time[] {
  return (laps?.byInput ?? []).flatMap((processes, at) =>
    processes.length === 0 ? [] : [{ sizes: inputs[at]?.sizes ?? {}, ...summarise(processes) }],
  );
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

function comparisonWith(name: string, base: string, ratios: readonly Ratio[]): Comparison {
  const conclusion = conclude(ratios);
  return { ratios, conclusion, sentence: sentenceOf(name, base, conclusion) };
}
