/** Stage: growth. Counts steps and weighs memory on growing inputs, and holds both against the round's budgets. */
import { assessSpace, assessTime, type Subject } from '../growth/assess.ts';
import { type Bound, parseBound } from '../growth/bound.ts';
import { claimOf } from '../growth/claim.ts';
import { countAll, laddersOf, weighWorst } from '../growth/measure.ts';
import type { GrowthReport } from '../growth/report.ts';
import { judgeSpace } from '../growth/space.ts';
import { judgeSeries } from '../growth/steps.ts';
import type { Growth } from '../kata.ts';
import type { Verdict } from './report.ts';
import type { Result, Stage, StageContext } from './stage.ts';

export const growth: Stage = { name: 'growth', appliesTo: (round) => round.growth !== undefined, run: runGrowth };

async function runGrowth({ round, measuring }: StageContext): Promise<Result> {
  const definition = round.growth as Growth<readonly unknown[]>;
  const symbols = Object.keys(definition.sizes);
  const time = budgetOf(definition.time, symbols);
  const space = budgetOf(definition.space, symbols);
  const { sites, source, sourceLine, open } = measuring();
  const subject: Subject = { symbols, sites, sourceLine };
  const gauge = open();
  try {
    const loaded = await gauge.load();
    if (loaded.kind !== 'measured')
      throw new Error(`the instrumented solution does not load: ${JSON.stringify(loaded)}`);
    const counted = await countAll(gauge, round.entry, laddersOf(definition));
    const judged = counted.map((series) => judgeSeries(series, time, sites));
    const timeReport = assessTime(judged, time, claimOf(source, round.entry, 'time'), subject);
    // A rejection by counts is told at once: memory is only of interest when the time is right.
    // What a stream keeps is a matter of files that do not fit; small ones say nothing of it.
    const isWeighed = timeReport.verdict === 'within' && round.streams !== true;
    const weighed = isWeighed ? await weighWorst(gauge, round.entry, counted) : [];
    const judgedSpace = weighed.map((series) => judgeSpace(series, space));
    const spaceReport = assessSpace(judgedSpace, space, claimOf(source, round.entry, 'space'), subject);
    return resultOf({ time: timeReport, space: spaceReport });
  } finally {
    gauge.close();
  }
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
