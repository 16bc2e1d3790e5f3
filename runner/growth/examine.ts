/** The whole growth examination of one function: count, hold against the budget, weigh, hold against the budget. */
import { dirname, relative } from 'node:path';
import type { Gauge } from '../host/gauge.ts';
import { assessSpace, assessTime, type Subject, unmeasured } from './assess.ts';
import { type Bound, parseBound } from './bound.ts';
import { type Clock, findHidden } from './clock.ts';
import type { CountSeries } from './count.ts';
import type { Children } from './lanes.ts';
import { countAll, type Inputs, laddersOf, weighWorst } from './measure.ts';
import { overrule } from './overrule.ts';
import { blameSpace, type Profiler } from './profile.ts';
import type { Assessment, Blame, GrowthReport } from './report.ts';
import { type JudgedSpace, judgeSpace, worstFirst } from './space.ts';
import { type Judged, judgeSeries } from './steps.ts';

/** What is examined, and against what. */
export interface Examinee extends Subject, Children {
  /** Name of the exported function. */
  readonly entry: string;
  /** Absolute path of the file that exports it, with no symbolic link in it. */
  readonly file: string;
  /** Sizes, sweeps and families of inputs. */
  readonly inputs: Inputs;
  /** Without one, classes are reported. */
  readonly time: Bound | undefined;
  readonly space: Bound | undefined;
  /** As written above the function. */
  readonly claims: Readonly<Record<'time' | 'space', string | undefined>>;
  /** Lines come in and go out: small inputs say nothing of what it keeps. */
  readonly streams: boolean;
  /** Whether it is weighed where time is over its budget already. */
  readonly weighsAlways?: boolean;
  /** A child that counts it. */
  open(): Gauge;
  /** A child that weighs it, under settings that keep what the engine makes of the code out of it. */
  openScales(): Gauge;
  /** Told of the counts, where nothing in them speaks against it: memory is weighed meanwhile. */
  onCounted?(series: readonly CountSeries[]): void;
  /** A child that tells which lines keep its memory; asked only when that is too much. */
  openProfiler(): Profiler;
  /** Whether the code uses what is never counted: see `instrument`. */
  readonly isOpaque: boolean;
  /** A child that times it as it was written. */
  openClock(): Promise<Clock>;
}

/** @throws when the instrumented code does not load, though the plain code did: a fault of ours */
export async function examine(examinee: Examinee): Promise<GrowthReport> {
  const { entry, sites, time: budget, claims } = examinee;
  const ladders = laddersOf(examinee.inputs);
  const counted = await countAll(examinee, entry, ladders);
  const judged = counted.map((series) => judgeSeries(series, budget ?? CONSTANT, sites));
  const byCount = assessTime(judged, budget, claims.time, examinee);
  const time = await withClock(examinee, judged, counted.length === ladders.length, byCount);
  if (time.verdict !== 'over' && time.verdict !== 'too-slow-to-measure') examinee.onCounted?.(counted);
  const space = await spaceOf(examinee, counted, time);
  return { time: placed(time, examinee), space: placed(space, examinee) };
}

/**
 * A rejection by counts stands; the clock is asked when they let it pass, and when a call of few steps did not come to an
 * end: what it does inside may be within the budget, and if not, the clock knows the suspect. That one call explained
 * lets nothing pass which took all its steps, or was not counted any more.
 *
 * @param isWhole whether every family was counted
 */
async function withClock(
  examinee: Examinee,
  judged: readonly Judged[],
  isWhole: boolean,
  time: Assessment,
): Promise<Assessment> {
  if (time.verdict === 'over' || time.verdict === 'unclear') return time;
  const unfinished = judged.filter(({ verdict }) => verdict === 'too-slow');
  const suspects = (unfinished.length > 0 ? unfinished : judged).map(({ series }) => series);
  const hidden = await findHidden(examinee.openClock, examinee.entry, suspects, examinee.isOpaque);
  if (hidden === undefined) return time;
  const overruled = overrule(time, hidden, examinee.time, examinee);
  const isExplained = unfinished.every(({ series }) => series === hidden.counted && mayTakeLong(series, examinee.time));
  return overruled.verdict === 'over' || (isExplained && isWhole) ? overruled : time;
}

/** A line number alone is read as one of the file that one has open. */
function placed(assessment: Assessment, { file }: Examinee): Assessment {
  const { blame } = assessment;
  if (blame === undefined || blame.file === file) return assessment;
  return { ...assessment, blame: { ...blame, elsewhere: relative(dirname(file), blame.file) } };
}

/**
 * Whether the call that was ended may just have taken too long: its size, within the budget, calls for so much more than the
 * one before took. Code that only waits for its end at some size is not explained by what it took before.
 */
function mayTakeLong({ ladder, points, cut }: CountSeries, budget: Bound | undefined): boolean {
  const last = points.at(-1);
  if (cut?.kind !== 'stopped' || cut.stop.kind !== 'stopped' || last === undefined) return false;
  const { ending } = cut.stop;
  if (ending.kind !== 'time-limit' || budget === undefined) return ending.kind === 'time-limit';
  const more = budget.at(ladder.sizes(cut.scale)) / budget.at(last.sizes);
  // Of a budget beyond all numbers, at either size, there is no saying how much more it is: then it may be enough.
  return Number.isNaN(more) || GENEROUS * more * last.mostMs >= ending.limitMs;
}

const GENEROUS = 8;

/** Without a budget, the series that grows fastest is the one of interest. */
const CONSTANT = constant();

function constant(): Bound {
  const parsed = parseBound('O(1)', ['n']);
  if (parsed.kind === 'bound') return parsed.bound;
  throw new Error(parsed.reason);
}

/** A rejection by counts is told at once: memory is only of interest when the time is right, or to somebody who compares. */
async function spaceOf(examinee: Examinee, counted: readonly CountSeries[], time: Assessment): Promise<Assessment> {
  const { space: budget, claims, weighsAlways = false } = examinee;
  if (examinee.streams)
    return unmeasured('space', budget, 'Not weighed: what a stream keeps shows on large files.', claims.space);
  if (time.verdict !== 'within' && time.verdict !== 'measured' && !weighsAlways)
    return unmeasured('space', budget, 'Not weighed: time comes first.');
  const weighed = await weighWorst({ ...examinee, open: examinee.openScales }, examinee.entry, counted);
  const judged = worstFirst(weighed.map((series) => judgeSpace(series, budget ?? CONSTANT)));
  return assessSpace(judged, budget, claims.space, examinee, await keeperOf(examinee, judged[0]));
}

/** The line that keeps what is over the budget. */
async function keeperOf(
  { entry, space: budget, openProfiler, sourceLine }: Examinee,
  worst: JudgedSpace | undefined,
): Promise<Blame | undefined> {
  if (budget === undefined || worst?.verdict !== 'over') return undefined;
  const profiler = openProfiler();
  try {
    return await blameSpace(worst, budget, entry, profiler, sourceLine);
  } finally {
    profiler.gauge.close();
  }
}
