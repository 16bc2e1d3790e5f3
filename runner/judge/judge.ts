/** Judges one solution against one kata: the stages in order, round after round, told as it happens. */
import { problemOf } from '../errors.ts';
import type { Bundle } from '../host/bundle.ts';
import type { Diagnostic } from '../host/ending.ts';
import type { Judging } from '../host/host.ts';
import type { Round } from '../kata.ts';
import { SCALE_SAVE_MIB } from '../limits.ts';
import { type Caller, createCaller } from './caller.ts';
import { examples } from './examples.ts';
import { growth } from './growth.ts';
import { measuringOf } from './measuring.ts';
import { type Failure, stopFailure } from './outcome.ts';
import { properties } from './properties.ts';
import type { JudgeEvent, Report, StageName, StageReport, Verdict } from './report.ts';
import { scale } from './scale.ts';
import type { Result, Scaling, Stage, StageContext } from './stage.ts';
import type { Task, Tools } from './task.ts';
import { errorTextOf, misspelt, notLoaded, reportOf, unjudged, unread } from './verdict.ts';

/** The stages that call the solution, in order; the first failure ends the round. */
const QUICK: readonly Stage[] = [examples, properties];

/** They take a second or more: they come when the quick ones of all rounds are through, the slowest last. */
const SLOW: readonly Stage[] = [growth];
const SLOWEST: readonly Stage[] = [scale];

type Emit = (event: JudgeEvent) => void;

/**
 * A bug of ours is a verdict as well, wherever it comes up: a watch lives on, and the other katas are judged.
 *
 * @returns `undefined` when `signal` aborts first; nothing is emitted after that
 * @throws UserError when the machine has run out of something: nothing was judged then
 */
export async function judge(task: Task, tools: Tools, signal: AbortSignal, emit: Emit): Promise<Report | undefined> {
  const { source, kata } = task;
  if (source.kind !== 'bundled') return reportOf(task, tools.host.layers, new Map([unread(kata, source)]), '');
  try {
    return await judgeBundle(task, source.bundle, tools, signal, emit);
  } catch (error) {
    const fault = theirsOrOurs(error);
    return signal.aborted ? undefined : reportOf(task, tools.host.layers, new Map([unjudged(kata, fault)]), '');
  }
}

async function judgeBundle(
  task: Task,
  bundle: Bundle,
  tools: Tools,
  signal: AbortSignal,
  emit: Emit,
): Promise<Report | undefined> {
  const host = tools.host.judging();
  const caller = createCaller(host, bundle, signal);
  const tell: Emit = (event) => {
    if (!signal.aborted) emit(event);
  };
  try {
    const loaded = await caller.load();
    const rounds =
      loaded.kind === 'loaded' ? task.kata.rounds.filter(({ entry }) => loaded.exports.includes(entry)) : [];
    if (rounds.length === 0) {
      const stages = new Map([...misspelt(task.kata, loaded), notLoaded(task.kata, loaded)]);
      return signal.aborted ? undefined : reportOf(task, tools.host.layers, stages, await caller.output());
    }
    const types = checkTypes(task, tools, bundle.file, rounds, signal, tell);
    // Awaited further down: until then, nobody else would hear that it has failed.
    types.catch(() => {});
    const called = await callRounds(task, { ...tools, host }, bundle, rounds, caller, signal, tell);
    const output = await caller.output();
    caller.close();
    const checked = await types;
    if (signal.aborted) return undefined;
    const stages = new Map([
      ...misspelt(task.kata, loaded),
      ...rounds.map(({ entry }) => [entry, [...(checked.get(entry) ?? []), ...(called.get(entry) ?? [])]] as const),
    ]);
    return reportOf(task, tools.host.layers, stages, output);
  } finally {
    caller.close();
  }
}

type Stages = Map<string, StageReport[]>;

/** What the calls of one judgement are made with. */
type Called = Omit<Tools, 'host'> & { readonly host: Judging };

async function callRounds(
  task: Task,
  tools: Called,
  bundle: Bundle,
  rounds: readonly Round[],
  caller: Caller,
  signal: AbortSignal,
  tell: Emit,
): Promise<Stages> {
  const reports: Stages = new Map(rounds.map(({ entry }) => [entry, []]));
  const measuring = measuringOf(tools.host, bundle, signal);
  for (const stages of [QUICK, SLOW, SLOWEST]) {
    for (const round of rounds) {
      const own = reports.get(round.entry) ?? [];
      const context = {
        round,
        caller,
        seed: task.seed,
        pins: task.pins.get(round.entry) ?? [],
        measuring,
        weighsAlways: task.weighsAlways ?? false,
        scaling: () => scalingOf(task, tools, bundle, round, signal, tell),
        reference: () => task.reference(round.entry),
      };
      for (const stage of stages) {
        if (signal.aborted) return reports;
        const isDue = wants(task, stage.name) && (stage.appliesTo?.(round) ?? true);
        if (!isDue || own.some(({ verdict }) => verdict !== 'accepted')) continue;
        own.push(await runStage(stage, context, tools, tell));
      }
    }
  }
  return reports;
}

async function runStage({ name, run }: Stage, context: StageContext, tools: Called, tell: Emit): Promise<StageReport> {
  const { entry } = context.round;
  tell({ kind: 'stage-started', entry, stage: name });
  const began = tools.now();
  const result = inTime(await run(context).catch(theirsOrOurs), tools.host);
  const report = { stage: name, ms: tools.now() - began, ...result };
  tell({ kind: 'stage-ended', entry, report });
  return report;
}

/** What a stage concludes from calls that were cut short by the limit of all of them says nothing; mistakes that it saw do. */
function inTime(result: Result, host: Judging): Result {
  const ending = host.ending();
  if (ending === undefined || !CONCLUDED.includes(result.verdict)) return result;
  return { ...result, ...stopFailure({ kind: 'stopped', ending }, undefined), passed: 0 };
}

const CONCLUDED: readonly Verdict[] = ['accepted', 'too-slow', 'too-much-memory'];

/** Runs beside the calls, as it takes many times longer than they do. */
async function checkTypes(
  task: Task,
  tools: Tools,
  file: string,
  rounds: readonly Round[],
  signal: AbortSignal,
  tell: Emit,
): Promise<Stages> {
  if (!wants(task, 'types')) return new Map();
  const began = tools.now();
  const results = await typeResults(tools, file, rounds, signal);
  const reports: Stages = new Map();
  for (const [entry, result] of results) {
    const report: StageReport = { stage: 'types', ms: tools.now() - began, ...result };
    reports.set(entry, [report]);
    tell({ kind: 'stage-ended', entry, report });
  }
  return reports;
}

async function typeResults(
  tools: Tools,
  file: string,
  rounds: readonly Round[],
  signal: AbortSignal,
): Promise<Map<string, Result>> {
  try {
    const found = await tools.types(file, rounds, signal);
    return new Map(rounds.map(({ entry }) => [entry, typeResult(found.get(entry) ?? [])]));
  } catch (error) {
    const fault = theirsOrOurs(error);
    return new Map(rounds.map(({ entry }) => [entry, fault]));
  }
}

function typeResult(diagnostics: readonly Diagnostic[]): Result {
  if (diagnostics.length === 0) return { verdict: 'accepted', passed: 1, total: 1 };
  return { verdict: 'type-error', passed: 0, total: 1, evidence: { kind: 'diagnostics', diagnostics } };
}

function wants({ only }: Task, stage: StageName): boolean {
  return only === undefined || only.includes(stage);
}

function scalingOf(
  task: Task,
  tools: Called,
  solution: Bundle,
  { entry }: Round,
  signal: AbortSignal,
  tell: Emit,
): Scaling {
  const { host, large, now } = tools;
  return {
    solution,
    bytes: task.scaleBytes ?? SCALE_SAVE_MIB * 2 ** 20,
    tag: tools.definitionTag(task.kata.id),
    around: {
      host,
      large,
      now,
      signal,
      tell: (progress) => tell({ kind: 'stage-going', entry, stage: 'scale', progress }),
    },
  };
}

/**
 * A disk that is full is a matter of the person at the keyboard. What else a stage, an oracle or a law throws is a bug
 * of ours or of the kata's author, never the learner's.
 */
function theirsOrOurs(error: unknown): Result & Failure {
  const problem = problemOf(error);
  if (problem !== undefined) throw problem;
  return { verdict: 'judge-error', passed: 0, total: 1, evidence: { kind: 'judge-error', error: errorTextOf(error) } };
}
