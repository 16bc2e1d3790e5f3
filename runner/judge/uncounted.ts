/**
 * Holds the plain code against what was counted. Code can find out whether it is counted, and be fast, or right, only
 * then: so the largest call of each series is made once more without counters, and its time and its answer are looked at.
 */
import { isDeepStrictEqual } from 'node:util';
import { type CountSeries, countedArgs } from '../growth/count.ts';
import { thrownText } from '../growth/thrown.ts';
import type { Bundle } from '../host/bundle.ts';
import type { Answer, Gauge, PlainCall } from '../host/gauge.ts';
import type { Round } from '../kata.ts';
import { STEP_LIMIT } from '../limits.ts';
import { disagreement } from './agreement.ts';
import { callFailure, loadFailure, readAnswer, WHY } from './counted.ts';
import { pretended } from './cutShort.ts';
import { mismatch } from './mismatch.ts';
import { answerOf, type Failure, stopFailure } from './outcome.ts';
import { showCall } from './show.ts';
import { streamed } from './streamed.ts';

/** Plain code is faster than counted code. In a fresh process it is slower at first, by some milliseconds. */
const TIMES = 3;
const COLD_MS = 8;

/** One call may be disturbed: the least of so many is not. What is so many times over the bound was not disturbed only. */
const TRIES = 3;
const FAR = 4;

/** The largest call of a series, and the most CPU time that calls of its size took while they were counted. */
interface Largest {
  readonly args: readonly unknown[];
  readonly countedMs: number;
}

interface Found {
  readonly failure: Failure;
  /** The call, where it was only slow: that has to be seen twice. */
  readonly slow?: Largest;
}

/**
 * @param open a fresh child with the plain code, or with that of another
 * @param openCounted a fresh child with the counted code
 * @param referenceOf a solution that is right; `undefined` when there is none
 * @returns why it is not what was counted; `undefined` when nothing speaks against it
 */
export async function uncountedFailure(
  round: Round,
  series: readonly CountSeries[],
  open: (other?: Bundle) => Gauge,
  openCounted: () => Gauge,
  referenceOf: () => Promise<Bundle | undefined>,
): Promise<Failure | undefined> {
  const calls = series.flatMap(largestOf);
  const found = await inChild(open(), async (gauge) => {
    const reference = await referenceOf();
    const first = await besideReference(round, calls, gauge, reference && open(reference));
    return first ?? firstPretended(round, series, gauge);
  });
  if (found?.slow === undefined) return found?.failure;
  const slow = await countedNow(round, found.slow, openCounted());
  return (await inChild(open(), (gauge) => firstFound(round, [slow], gauge)))?.failure;
}

/** A machine that others have come to use since makes either slower: files, above all. So it is counted once more. */
async function countedNow({ entry }: Round, call: Largest, gauge: Gauge): Promise<Largest> {
  try {
    await gauge.load();
    const counted = await gauge.count(entry, call.args, STEP_LIMIT);
    return counted.kind === 'measured' ? { ...call, countedMs: Math.max(call.countedMs, counted.value.cpuMs) } : call;
  } finally {
    gauge.close();
  }
}

/** It was read in without a mistake before, and with counters in it. */
async function inChild(gauge: Gauge, use: (gauge: Gauge) => Promise<Found | undefined>): Promise<Found | undefined> {
  try {
    const failure = loadFailure(await gauge.load());
    return failure === undefined ? await use(gauge) : { failure };
  } finally {
    gauge.close();
  }
}

async function besideReference(
  round: Round,
  calls: readonly Largest[],
  gauge: Gauge,
  reference: Gauge | undefined,
): Promise<Found | undefined> {
  try {
    const isThere = (await reference?.load())?.kind === 'measured';
    return await firstFound(round, calls, gauge, isThere ? reference : undefined);
  } finally {
    reference?.close();
  }
}

async function firstPretended(round: Round, series: readonly CountSeries[], gauge: Gauge): Promise<Found | undefined> {
  for (const one of series) {
    const failure = await pretended(round, one, gauge);
    if (failure !== undefined) return { failure };
  }
  return undefined;
}

function largestOf({ ladder, points }: CountSeries): readonly Largest[] {
  const last = points.at(-1);
  return last === undefined ? [] : [{ args: countedArgs(ladder, last.scale), countedMs: last.mostMs }];
}

async function firstFound(
  round: Round,
  calls: readonly Largest[],
  gauge: Gauge,
  reference?: Gauge,
): Promise<Found | undefined> {
  for (const call of calls) {
    const made = await gauge.plain(round.entry, call.args);
    const found = endedFailure(round, call, made) ?? (await wrongFailure(round, call, made, reference));
    if (found !== undefined) return found;
    if (made.kind !== 'measured') return undefined;
    const cpuMs = await leastMs(round.entry, call, made.value, gauge);
    if (isSlow(cpuMs, call)) return slowFailure(round, call, cpuMs);
  }
  return undefined;
}

/** What ended by itself, but with no answer, or had to be ended, as the counted call had not. */
function endedFailure(round: Round, call: Largest, made: Answer<PlainCall>): Found | undefined {
  if (made.kind === 'measured') {
    const { ended } = made.value;
    // A full stack, too: counters take some of it, and with them there was enough.
    const thrown = ended.kind === 'threw' ? { answer: { kind: 'threw', error: thrownText(ended.error) } as const } : {};
    const failure = callFailure(round, call.args, { ended, ...thrown });
    return failure && { failure };
  }
  const ending = made.kind === 'stopped' && made.stop.kind === 'stopped' ? made.stop.ending : undefined;
  if (made.kind === 'failed' || ending?.kind === 'cancelled') return undefined;
  if (ending?.kind !== 'time-limit') return { failure: stopFailure(made.stop, caseOf(round, call)) };
  // Counters make code slower, and with them it came to its end within the same limit.
  return ending.of === 'call' ? slowFailure(round, call, ending.limitMs) : undefined;
}

/** Held against a right solution, as the oracle would take too long. Where that one's answer is more than can be sent, any is let pass. */
async function wrongFailure(
  round: Round,
  call: Largest,
  made: Answer<PlainCall>,
  reference: Gauge | undefined,
): Promise<Found | undefined> {
  const received = answerIn(made);
  if (received === undefined || reference === undefined) return undefined;
  const right = answerIn(await reference.plain(round.entry, call.args));
  if (right === undefined || areSame(right, received)) return undefined;
  const expected = readAnswer(right);
  if (expected.kind !== 'returned') return undefined;
  const said = answerOf(round, call.args, readAnswer(received), () => caseOf(round, call));
  if (said.kind === 'failure') return { failure: said.failure };
  const [wanted, value] = [streamed(round, expected.value), streamed(round, said.value)];
  const failure = mismatch(wanted, value, disagreement(round, wanted, value, call.args), () => caseOf(round, call));
  return failure && { failure };
}

function answerIn(made: Answer<PlainCall>): PlainCall['answer'] {
  return made.kind === 'measured' ? made.value.answer : undefined;
}

/** Whether they were sent as the same bytes. */
function areSame(one: NonNullable<PlainCall['answer']>, other: NonNullable<PlainCall['answer']>): boolean {
  return one.kind === 'sent' && other.kind === 'sent' && isDeepStrictEqual(one.bytes, other.bytes);
}

/** The least of a few calls, as far as they are needed to clear it. */
async function leastMs(entry: string, call: Largest, first: PlainCall, gauge: Gauge): Promise<number> {
  let least = first.cpuMs;
  for (let tries = 1; tries < TRIES && isSlow(least, call) && !isSlow(least / FAR, call); tries++) {
    const again = await gauge.plain(entry, call.args);
    if (again.kind !== 'measured') break;
    least = Math.min(least, again.value.cpuMs);
  }
  return least;
}

function isSlow(cpuMs: number, { countedMs }: Largest): boolean {
  return cpuMs > TIMES * countedMs + COLD_MS;
}

function slowFailure(round: Round, call: Largest, cpuMs: number): Found {
  const evidence = { kind: 'uncounted', case: caseOf(round, call), cpuMs, countedMs: call.countedMs } as const;
  return { failure: { verdict: 'too-slow', evidence }, slow: call };
}

function caseOf({ entry }: Round, { args }: Largest) {
  return { call: showCall(entry, args), why: WHY };
}
