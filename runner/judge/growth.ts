/** Stage: growth. Counts steps and weighs memory on growing inputs, and holds both against the round's budgets. */
import { type Bound, parseBound } from '../growth/bound.ts';
import { claimOf } from '../growth/claim.ts';
import { examine } from '../growth/examine.ts';
import type { GrowthReport } from '../growth/report.ts';
import { Uncountable } from '../growth/syntax.ts';
import type { Round } from '../kata.ts';
import { type Checker, checkerOf } from './counted.ts';
import type { Failure } from './outcome.ts';
import type { Verdict } from './report.ts';
import type { Measuring, Result, Stage, StageContext } from './stage.ts';
import { uncountedFailure } from './uncounted.ts';
import { endlessFailure } from './weighed.ts';

export const growth: Stage = { name: 'growth', appliesTo: (round) => round.growth !== undefined, run: runGrowth };

async function runGrowth({ round, measuring, weighsAlways, reference }: StageContext): Promise<Result> {
  const definition = round.growth as NonNullable<Round['growth']>;
  const symbols = Object.keys(definition.sizes);
  const measured = measurable(measuring);
  if (measured instanceof Uncountable) return uncountable(measured);
  const { sites, file, source, sourceLine, isOpaque, open, openScales, openClock, openPlain, openProfiler, errorOn } =
    measured;
  const checker = checkerOf(round);
  let uncounted: Promise<Failure | undefined> | undefined;
  try {
    const report = await examine({
      entry: round.entry,
      file,
      symbols,
      inputs: definition,
      time: budgetOf(definition.time, symbols),
      space: definition.space === undefined ? undefined : budgetOf(definition.space, symbols),
      claims: { time: claimOf(source, round.entry, 'time'), space: claimOf(source, round.entry, 'space') },
      streams: round.streams === true,
      weighsAlways,
      sites,
      sourceLine,
      isOpaque,
      open,
      openScales,
      watch: checker.watch,
      onCounted: (series) => {
        uncounted = uncountedFailure(round, series, openPlain, open, reference);
        // Awaited further down: until then, nobody else would hear that it has failed.
        uncounted.catch(() => {});
      },
      openProfiler,
      openClock: async () => {
        const clock = openClock(await reference());
        return { ...clock, gauge: checker.follow(clock.gauge) };
      },
    });
    const failure =
      (await asWritten(checker, round.entry, errorOn)) ??
      (await uncounted) ??
      (report.space.verdict === 'unclear' ? checker.notWeighed() : undefined) ??
      (verdictOf(report) === 'accepted' ? await endless(round, checker, openPlain) : undefined);
    return failure === undefined ? resultOf(report) : { ...failure, passed: 0, total: 2, growth: report };
  } catch (error) {
    // What does not load with counters in it, though it did without, has no growth.
    const failure = checker.failure();
    if (failure === undefined) throw error;
    return { ...failure, passed: 0, total: 2 };
  }
}

function measurable(measuring: StageContext['measuring']): Measuring | Uncountable {
  try {
    return measuring();
  } catch (error) {
    if (error instanceof Uncountable) return error;
    throw error;
  }
}

/** No counter can be put in: a fault of the source, as one that the bundler finds. */
function uncountable({ message, hint }: Uncountable): Result {
  const diagnostics = [{ message: `${message} ${hint}` }];
  return { verdict: 'type-error', passed: 0, total: 2, evidence: { kind: 'diagnostics', diagnostics } };
}

function endless(
  round: Round,
  checker: Checker,
  open: Measuring['openPlain'],
): Promise<Failure | undefined> | undefined {
  const args = checker.endedOn();
  return args && endlessFailure(round, args, open());
}

/** What only large inputs make it throw is told as the plain code has it: with its place, and in its author's own names. */
async function asWritten(checker: Checker, entry: string, errorOn: Measuring['errorOn']): Promise<Failure | undefined> {
  const [failure, args] = [checker.failure(), checker.threwOn()];
  if (failure?.evidence.kind !== 'threw' || args === undefined) return failure;
  const error = await errorOn(entry, args);
  return error === undefined ? failure : { ...failure, evidence: { ...failure.evidence, error } };
}

function resultOf(report: GrowthReport): Result {
  const verdict = verdictOf(report);
  const passed = Number(report.time.verdict === 'within') + Number(verdict === 'accepted');
  const evidence =
    verdict === 'accepted'
      ? {}
      : { evidence: { kind: 'growth', assessment: verdict === 'too-slow' ? report.time : report.space } as const };
  return { verdict, passed, total: 2, growth: report, ...evidence };
}

/** What can't be told is not held against anyone. */
function verdictOf({ time, space }: GrowthReport): Verdict {
  if (time.verdict === 'over' || time.verdict === 'too-slow-to-measure') return 'too-slow';
  return space.verdict === 'over' ? 'too-much-memory' : 'accepted';
}

function budgetOf(text: string, symbols: readonly string[]): Bound {
  const parsed = parseBound(text, symbols);
  if (parsed.kind === 'bound') return parsed.bound;
  throw new Error(`the kata's budget ${text} can't be read: ${parsed.reason}`);
}
