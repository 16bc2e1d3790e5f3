/** Holds against the oracle what a solution answers while it is measured: one that then does less work is found out. */
import { isDeepStrictEqual } from 'node:util';
import type { Watched } from '../growth/lanes.ts';
import { thrownText } from '../growth/thrown.ts';
import { isStackFull } from '../growth/witness.ts';
import type { Stop } from '../host/ending.ts';
import type { Answer, Count, Gauge } from '../host/gauge.ts';
import type { Outcome, SentAnswer } from '../host/host.ts';
import type { Round } from '../kata.ts';
import { disagreement } from './agreement.ts';
import { mismatch } from './mismatch.ts';
import { answerOf, type Failure, stopFailure } from './outcome.ts';
import type { Case } from './report.ts';
import { showCall } from './show.ts';
import { streamed } from './streamed.ts';

export interface Checker {
  /** The gauge, and an eye on what comes out of each call: on the answer too where it is small enough to be sent. */
  follow(gauge: Gauge): Gauge;
  /** The same where others are measured meanwhile: what was seen counts once it is told. */
  watch(gauge: Gauge): Watched;
  /** The first thing that was wrong, if anything was. */
  failure(): Failure | undefined;
  /** The first call that came to no end while its memory was weighed: what is wrong where memory is not known for that. */
  notWeighed(): Failure | undefined;
  /** Arguments of the first call that a limit ended while its memory was weighed. */
  endedOn(): readonly unknown[] | undefined;
  /** Arguments of the call that threw, where that was it. */
  threwOn(): readonly unknown[] | undefined;
}

/** What was the first of its kind. */
interface Seen {
  wrong?: { readonly failure: Failure; readonly args?: readonly unknown[] } | undefined;
  notWeighed?: Failure | undefined;
  endedOn?: readonly unknown[] | undefined;
}

export function checkerOf(round: Round): Checker {
  const told: Seen = {};
  return {
    follow: (gauge) => followed(round, gauge, told),
    watch: (gauge) => {
      const own: Seen = {};
      const tell = () => {
        told.wrong ??= own.wrong;
        told.notWeighed ??= own.notWeighed;
        told.endedOn ??= own.endedOn;
      };
      return { gauge: followed(round, gauge, own), tell };
    },
    failure: () => told.wrong?.failure,
    notWeighed: () => told.notWeighed,
    endedOn: () => told.endedOn,
    threwOn: () => {
      const evidence = told.wrong?.failure.evidence;
      return evidence?.kind === 'threw' && evidence.when === 'calling' ? told.wrong?.args : undefined;
    },
  };
}

/** @param seen is given what is wrong */
function followed(round: Round, gauge: Gauge, seen: Seen): Gauge {
  const expectedOf = expecting(round);

  function see(args: readonly unknown[], measured: Answer<Pick<Count, 'ended' | 'answer'>>): void {
    if (seen.wrong !== undefined) return;
    if (measured.kind === 'measured') note(callFailure(round, args, measured.value, expectedOf), args);
    if (measured.kind === 'stopped' && !isByLimit(measured.stop)) note(endFailure(round, args, measured.stop), args);
  }

  function note(failure: Failure | undefined, args: readonly unknown[]): void {
    if (failure !== undefined) seen.wrong ??= { failure, args };
  }

  return {
    load: async () => {
      const loaded = await gauge.load();
      const failure = loadFailure(loaded);
      if (failure !== undefined) seen.wrong ??= { failure };
      return loaded;
    },
    count: async (entry, args, stepLimit) => {
      const counted = await gauge.count(entry, args, stepLimit);
      see(args, counted);
      return counted;
    },
    weigh: async (entry, args, ...how) => {
      const weighed = await gauge.weigh(entry, args, ...how);
      see(args, weighed);
      seen.notWeighed ??= unweighed(round, args, weighed);
      if (weighed.kind === 'stopped' && isByLimit(weighed.stop)) seen.endedOn ??= args;
      return weighed;
    },
    time: async (entry, args, sampleMs) => {
      const timed = await gauge.time(entry, args, sampleMs);
      see(args, timed);
      // Plain code, on inputs on which it came to its end while it was counted.
      if (timed.kind === 'stopped') note(endFailure(round, args, timed.stop), args);
      return timed;
    },
    plain: (...call) => gauge.plain(...call),
    close: () => gauge.close(),
  };
}

/** What a call is a case of. */
export const WHY = 'an input on which its growth is measured';

/** It was read in without a mistake before it was counted. */
export function loadFailure(loaded: Answer<readonly string[]>): Failure | undefined {
  if (loaded.kind === 'measured' || isCancelled(loaded)) return undefined;
  if (loaded.kind === 'stopped') return stopFailure(loaded.stop, undefined);
  return { verdict: 'runtime-error', evidence: { kind: 'threw', error: loaded.error, when: 'loading' } };
}

/** What is wrong with a call on a large input, as far as it is told. */
export function callFailure(
  round: Round,
  args: readonly unknown[],
  { ended, answer = answerIn(ended) }: Pick<Count, 'ended' | 'answer'>,
  expectedOf = expecting(round),
): Failure | undefined {
  if (answer === undefined) return undefined;
  const caseOf = (): Case => ({ call: showCall(round.entry, args), why: WHY });
  if (answer.kind === 'sent' && answer.isAs(expectedOf(args))) return undefined;
  const said = answerOf(round, args, readAnswer(answer), caseOf);
  if (said.kind === 'failure') return said.failure;
  const expected = expectedOf(args);
  const value = streamed(round, said.value);
  if (isDeepStrictEqual(expected, value)) return undefined;
  return mismatch(expected, value, disagreement(round, expected, value, args), caseOf);
}

/** What is right. A family that draws nothing at random has the same input for each seed: it is not worked out again. */
function expecting(round: Round): (args: readonly unknown[]) => unknown {
  let last: { readonly args: readonly unknown[]; readonly expected: unknown } | undefined;
  return (args) => {
    if (last === undefined || !isDeepStrictEqual(last.args, args)) last = { args, expected: round.oracle(...args) };
    return last.expected;
  };
}

/** Most need not be read. */
export function readAnswer(answer: Outcome | SentAnswer): Outcome {
  return answer.kind === 'sent' ? answer.read() : answer;
}

/** What is known without the answer. Recursion over a large input is a matter of memory, which is judged by its growth. */
function answerIn(ended: Count['ended']): Outcome | undefined {
  if (ended.kind === 'promise') return ended;
  if (ended.kind !== 'threw' || isStackFull({ end: ended })) return undefined;
  return { kind: 'threw', error: thrownText(ended.error) };
}

/** Where a limit ended it, its growth is what is wrong; where it went by itself, it does what it does not do uncounted. */
function isByLimit(stop: Stop): boolean {
  return stop.kind === 'stopped' && !['exited', 'forged', 'process-limit'].includes(stop.ending.kind);
}

function endFailure({ entry }: Round, args: readonly unknown[], stop: Stop): Failure | undefined {
  return isCancelled({ kind: 'stopped', stop })
    ? undefined
    : stopFailure(stop, { call: showCall(entry, args), why: WHY });
}

function unweighed(round: Round, args: readonly unknown[], weighed: Answer<Pick<Count, 'ended'>>): Failure | undefined {
  if (weighed.kind === 'stopped') return endFailure(round, args, weighed.stop);
  const ended = weighed.kind === 'measured' ? weighed.value.ended : undefined;
  if (ended?.kind !== 'threw') return undefined;
  const thrown = { kind: 'threw', error: thrownText(ended.error) } as const;
  return failureIn(answerOf(round, args, thrown, () => ({ call: showCall(round.entry, args), why: WHY })));
}

function failureIn(said: ReturnType<typeof answerOf>): Failure | undefined {
  return said.kind === 'failure' ? said.failure : undefined;
}

export function isCancelled(answer: Answer<unknown>): boolean {
  return answer.kind === 'stopped' && answer.stop.kind === 'stopped' && answer.stop.ending.kind === 'cancelled';
}
