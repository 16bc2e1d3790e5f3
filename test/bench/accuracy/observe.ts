/** Runs the engine on one case, as a save would, at each of its budgets. */
import { parseBound } from '../../../runner/growth/bound.ts';
import { type Examinee, examine } from '../../../runner/growth/examine.ts';
import { families } from '../../../runner/growth/families.ts';
import type { Assessment, GrowthReport } from '../../../runner/growth/report.ts';
import type { Bundle } from '../../../runner/host/bundle.ts';
import { measuringOf } from '../../../runner/judge/measuring.ts';
import type { Workshop } from '../../../runner/workshop.ts';
import { budgetsAround } from '../../accuracy/budgets.ts';
import type { Case } from '../../accuracy/cases.ts';
import { corpusFamilies } from '../../accuracy/families.ts';
import type { Judgement, Observation, Outcome } from '../../accuracy/observation.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { timeSeries } from './timing.ts';

export interface Manner {
  /** Everything is measured anew for each budget. */
  readonly isThorough: boolean;
  readonly signal: AbortSignal;
}

type Observed = Omit<Observation, 'condition' | 'repeat'>;

export async function observe(one: Case, workshop: Workshop, { isThorough, signal }: Manner): Promise<Observed> {
  const began = performance.now();
  const bundle = await bundleOf(workshop, one.file);
  const shared = createRecorder();
  const run = (time: string, space?: string, recorder = isThorough ? createRecorder() : shared) =>
    runOnce(examineeOf(one, workshop, bundle, recorder, signal), time, space);

  const first = await run(one.timeClass, one.spaceClass, shared);
  const seconds = { counted: (shared.countedAt() - began) / 1_000, whole: (performance.now() - began) / 1_000 };
  const time = [judgementOf(first, 'time', one, one.timeClass)];
  for (const { text } of budgetsAround(one.timeClass).slice(1)) {
    time.push(judgementOf(await run(text), 'time', one, text));
  }
  const space = [];
  for (const { text } of one.spaceClass === undefined ? [] : budgetsAround(one.spaceClass)) {
    const isFirst = text === one.spaceClass;
    space.push(judgementOf(isFirst ? first : await run(one.timeClass, text), 'space', one, text));
  }
  const report = first instanceof Error ? undefined : first;
  const steps = samplesOf(report?.time, 'steps');
  const gauge = workshop.host.gauge('time', { code: bundle.code, sites: 0, map: bundle.map }, signal);
  const cpu = await timeSeries(
    gauge,
    one.entry,
    familyOf(one),
    steps.map(({ scale }) => scale),
  );
  return {
    name: one.name,
    part: one.part,
    classes: { time: report?.time.consistentWith ?? [], space: report?.space.consistentWith ?? [] },
    time,
    space,
    seconds,
    steps,
    cpu,
    held: samplesOf(report?.space),
    heldUnit: report?.space.series[0]?.unit === 'depth' ? 'depth' : 'bytes',
  };
}

type ExamineeAt = (time: string, space: string | undefined) => Examinee;

/** What a kata, or a person with a file of their own, hands to the engine. */
function examineeOf(
  one: Case,
  { host }: Workshop,
  bundle: Bundle,
  recorder: Recorder,
  signal: AbortSignal,
): ExamineeAt {
  const { sites, sourceLine, isOpaque, open, openScales, openProfiler, openClock } = measuringOf(
    host,
    bundle,
    signal,
  )();
  const subject = {
    entry: one.entry,
    file: one.file,
    symbols: ['n'],
    inputs: { sizes: { n: 'the size' }, inputs: { [one.family]: recorder.inputs(familyOf(one)) } },
    claims: { time: undefined, space: undefined },
    streams: false,
    sites,
    sourceLine,
    isOpaque,
    open: recorder.gauges(open),
    openScales: recorder.gauges(openScales),
    openProfiler,
    openClock: async () => openClock(undefined),
  };
  return (time, space) => ({
    ...subject,
    time: boundOf(time),
    space: space === undefined ? undefined : boundOf(space),
  });
}

/** An engine that fails at a case has not judged it. */
async function runOnce(at: ExamineeAt, time: string, space: string | undefined): Promise<GrowthReport | Error> {
  try {
    return await examine(at(time, space));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function judgementOf(report: GrowthReport | Error, of: 'time' | 'space', { file }: Case, budget: string): Judgement {
  if (report instanceof Error) return { budget, outcome: 'unclear', summary: `The engine failed: ${report.message}` };
  const { verdict, blame, summary } = report[of];
  const line = blame === undefined ? {} : { line: blame.file === file ? blame.line : 0 };
  return { budget, outcome: OUTCOMES[verdict], ...line, summary };
}

const OUTCOMES: Readonly<Record<Assessment['verdict'], Outcome>> = {
  within: 'accepted',
  over: 'rejected',
  'too-slow-to-measure': 'rejected',
  unclear: 'unclear',
  measured: 'unclear',
};

/** Of the worst series; where the clock has overruled the count, its own goes first. */
function samplesOf(assessment: Assessment | undefined, wanted?: 'steps'): Observation['steps'] {
  const series = assessment?.series.find(({ unit }) => wanted === undefined || unit === wanted);
  return series?.points.map(({ scale, cost }) => ({ scale, cost })) ?? [];
}

function familyOf({ family }: Case) {
  const known = families[family] ?? corpusFamilies[family];
  if (known === undefined) throw new Error(`no family is called ${family}`);
  return known;
}

function boundOf(text: string) {
  const parsed = parseBound(text, ['n']);
  if (parsed.kind === 'bound') return parsed.bound;
  throw new Error(`the label ${text} can't be read: ${parsed.reason}`);
}

async function bundleOf({ bundler }: Workshop, file: string): Promise<Bundle> {
  const result = await bundler.bundle(file);
  if (result.kind === 'bundled') return result.bundle;
  throw new Error(`${file} does not compile: ${result.diagnostics.map(({ message }) => message).join('; ')}`);
}
