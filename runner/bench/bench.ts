/** Times solutions side by side: turn by turn, each in a fresh process. It is given a host and a clock. */
import { thrownText } from '../growth/thrown.ts';
import type { Bundle } from '../host/bundle.ts';
import type { Answer } from '../host/gauge.ts';
import type { Host } from '../host/host.ts';
import type { Lap, Stopwatch } from '../host/stopwatch.ts';
import {
  BENCH_CALL_CPU_MS,
  BENCH_SAMPLE_CPU_MS,
  BENCH_START_CPU_MS,
  BENCH_TURNS,
  BENCH_TURNS_MAX,
  BENCH_TURNS_MIN,
  BENCH_WALL_MS,
  BENCH_WARM_UP_CPU_MS,
} from '../limits.ts';
import { type Course, type CourseInput, orderOf } from './course.ts';
import type { BenchStop } from './report.ts';

export interface BenchTools {
  readonly host: Pick<Host, 'bench'>;
  readonly signal: AbortSignal;
  /** Wall clock in milliseconds. */
  now(): number;
  /** Called before each process: how many there have been, of how many if all goes well. */
  progress(done: number, total: number): void;
}

/** Whether what is known so far is clear. */
export type IsClear = (all: readonly Laps[]) => boolean;

/** CPU milliseconds of one call: of each input, smallest first, that of each turn. Inputs after a stop have none. */
export interface Laps {
  readonly byInput: readonly (readonly number[])[];
  readonly stop?: BenchStop;
}

/**
 * Goes on while it is not clear and there is time: that makes intervals narrower, and does not choose what they say.
 *
 * @param bundles of solutions that give right answers
 * @returns what came of each, all with the same number of turns; `undefined` when `signal` aborts first
 */
export async function bench(
  tools: BenchTools,
  entry: string,
  course: Course,
  bundles: readonly Bundle[],
  seed: number,
  isClear: IsClear,
): Promise<readonly Laps[] | undefined> {
  const { inputs } = course;
  const runners = bundles.map((bundle): Runner => ({ bundle, laps: inputs.map(() => []), reach: inputs.length }));
  const total = runners.length * (BENCH_TURNS + 1);
  let done = 0;
  const process = async (runner: Runner, run: Run) => {
    tools.progress(Math.min(done++, total), total);
    await inFreshProcess(tools, entry, inputs, runner, run);
  };
  for (const runner of runners) await process(runner, tryOut);
  const deadline = tools.now() + BENCH_WALL_MS;
  for (let turn = 0; turn < BENCH_TURNS_MAX && !tools.signal.aborted; turn++) {
    if (turn >= BENCH_TURNS_MIN && tools.now() > deadline) break;
    if (turn >= BENCH_TURNS && isClear(runners.map(lapsOf))) break;
    for (const at of orderOf(runners.length, turn, seed)) await process(runners[at] as Runner, sample);
  }
  if (tools.signal.aborted) return undefined;
  return runners.map(lapsOf);
}

function lapsOf({ laps, reach, stop }: Runner): Laps {
  return { byInput: laps.map((own, at) => (at < reach ? own : [])), ...(stop === undefined ? {} : { stop }) };
}

interface Runner {
  readonly bundle: Bundle;
  readonly laps: number[][];
  /** How many of the inputs it can be timed on. */
  reach: number;
  stop?: BenchStop;
}

/** @param isFirst whether nothing was called in this process before */
type Run = (
  watch: Stopwatch,
  entry: string,
  input: CourseInput,
  own: number[],
  isFirst: boolean,
) => Promise<BenchStop | undefined>;

async function inFreshProcess(
  { host, signal }: BenchTools,
  entry: string,
  inputs: readonly CourseInput[],
  runner: Runner,
  run: Run,
): Promise<void> {
  if (runner.reach === 0) return;
  const watch = host.bench(runner.bundle, signal);
  try {
    const loaded = await watch.load();
    for (const [at, input] of inputs.slice(0, runner.reach).entries()) {
      const own = runner.laps[at] as number[];
      const stop = stopOf(loaded, input) ?? (await run(watch, entry, input, own, at === 0));
      if (stop === undefined) continue;
      Object.assign(runner, { reach: at, stop });
      return;
    }
  } finally {
    watch.close();
  }
}

/** How far it gets at all: one call of each size, before any is repeated. */
const tryOut: Run = async (watch, entry, input) => {
  const answer = await watch.attempt(entry, input.args);
  const stop = stopOf(answer, input) ?? endOf(answer, input);
  if (stop !== undefined || answer.kind !== 'measured') return stop;
  const { cpuMs } = answer.value;
  return cpuMs > BENCH_CALL_CPU_MS ? { kind: 'too-long', sizes: input.sizes, cpuMs } : undefined;
};

const sample: Run = async (watch, entry, input, own, isFirst) => {
  const warmUpMs = isFirst ? BENCH_START_CPU_MS : BENCH_WARM_UP_CPU_MS;
  const length = { warmUpMs, sampleMs: BENCH_SAMPLE_CPU_MS };
  const answer = await watch.sample(entry, input.args, length);
  const stop = stopOf(answer, input) ?? endOf(answer, input);
  if (stop === undefined && answer.kind === 'measured') own.push(answer.value.cpuMs);
  return stop;
};

/** Why there is no answer. */
function stopOf(answer: Answer<unknown>, { sizes }: CourseInput): BenchStop | undefined {
  switch (answer.kind) {
    case 'measured':
      return undefined;
    case 'failed':
      return { kind: 'threw', sizes, error: answer.error };
    case 'stopped':
      return answer.stop.kind === 'stray'
        ? { kind: 'threw', sizes, error: answer.stop.error }
        : { kind: 'stopped', sizes, ending: answer.stop.ending };
  }
}

/** How the call ended, where it did not return. */
function endOf(answer: Answer<Lap>, { sizes }: CourseInput): BenchStop | undefined {
  if (answer.kind !== 'measured') return undefined;
  const { ended } = answer.value;
  switch (ended.kind) {
    case 'returned':
      return undefined;
    case 'promise':
      return { kind: 'promise', sizes };
    case 'threw':
      return { kind: 'threw', sizes, error: thrownText(ended.error) };
    case 'limit':
      throw new Error('a plain solution has no step limit');
  }
}
