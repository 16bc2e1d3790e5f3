/** The program of the measuring child: counts, weighs and times calls, and says what it saw. No verdicts. */
import { HOOKS } from '../growth/hooks.ts';
import { answerOf, callHeld, heldText, release } from './child-call.ts';
import { receive, tell, useToken } from './child-channel.ts';
import { type Input, inputOf as makeInput, NO_INPUT } from './child-input.ts';
import { closeDoors, sealReports } from './child-realm.ts';
import * as child from './child-solution.ts';
import { type Counter, createCounter, liveBytes } from './counter.ts';
import type { CallEnd, GaugeAsk, GaugeTold, RawAnswer, RawLive, RawProfile } from './gauge-protocol.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { dataOf, survey } from './maker.ts';

const { cpuUsage } = process;
const { imul, max, min } = Math;
const say: (message: GaugeTold) => void = tell;
/** The collector is ours alone. */
Reflect.deleteProperty(globalThis, 'gc');

let tempDir = '';
let counter: Counter | undefined;
/** In its place where it is asked which lines keep memory. */
let ledger: Ledger | undefined;
let solution: child.Exports = {};
let inputs: child.Exports | undefined;

child.blockOnOutput();
closeDoors();
child.reportStrays();
for (;;) {
  try {
    serve(receive<GaugeAsk>());
  } catch (error) {
    if (error !== NO_INPUT) throw error;
  }
}

function serve(ask: GaugeAsk): void {
  switch (ask.kind) {
    case 'load':
      return load(ask);
    case 'survey':
      return tellSurvey();
    case 'rehearse': {
      const { args } = inputOf(ask.call);
      return say({ kind: 'rehearsed', data: dataOf(args) });
    }
    case 'count':
      return count(ask);
    case 'live':
      return say({ kind: 'lived', live: weigh(ask.entry, ask.call, ask.steps, ask.samples) });
    case 'profile':
      return say({ kind: 'profiled', profile: profile(ask.entry, ask.call) });
    case 'plain':
      return plain(ask);
    case 'time':
      return say({ kind: 'timed', ...time(ask) });
  }
}

function load(ask: Extract<GaugeAsk, { kind: 'load' }>): void {
  useToken(ask.token);
  tempDir = ask.tempDir;
  try {
    if (ask.sites > 0 && ask.aim === 'memory') ledger = createLedger(ask.sites);
    else if (ask.sites > 0) counter = createCounter(ask.sites);
    sealReports();
    const hooks = (counter ?? ledger)?.hooks;
    if (hooks !== undefined) {
      const extra = Object.fromEntries(
        Object.entries(HOOKS).map(([role, name]) => [name, hooks[role as keyof typeof HOOKS]]),
      );
      // Random choices are the same on every run, so that counts are.
      Math.random = seeded();
      take(child.evaluate(ask.code, extra), ask.inNamespaces === true);
    } else take(child.evaluate(ask.code), ask.inNamespaces === true);
  } catch (error) {
    return say({ kind: 'load-threw', error: child.describe(error) });
  }
  say({ kind: 'loaded', exports: child.functionsOf(solution) });
}

function take(exports: child.Exports, inNamespaces: boolean): void {
  // CommonJS in a package of ES modules puts its own exports in the place of the namespaces.
  solution = inNamespaces ? ((exports['solution'] ?? {}) as child.Exports) : exports;
  inputs = inNamespaces ? (exports['inputs'] as child.Exports | undefined) : undefined;
}

function tellSurvey(): void {
  try {
    say({ kind: 'surveyed', survey: survey(solution, inputs) });
  } catch (error) {
    say({ kind: 'survey-threw', error: child.describe(error) });
  }
}

function count({ entry, call, stepLimit, use }: Extract<GaugeAsk, { kind: 'count' }>): void {
  const own = counter as Counter;
  const { args } = inputOf(call);
  const start = cpuUsage();
  own.start(stepLimit);
  own.meet(args);
  const called = callHeld(solution, entry, args, use);
  const { steps, depth, isOverLimit } = own.stop();
  const cpuMs = since(start);
  const longest = own.longest();
  release();
  const ended: CallEnd = isOverLimit ? { kind: 'limit' } : called.ended;
  const counted = { ended, steps, depth, cpuMs, longest, ...own.told() };
  const answer = answerOf({ ...called, ended }, use);
  if (answer === undefined) say({ kind: 'counted', count: counted });
  else tellOr(answer, (answer) => say({ kind: 'counted', count: counted, answer }));
}

/** Tells an answer, or why it can't be told. */
function tellOr(answer: RawAnswer, tellIt: (answer: RawAnswer) => void): void {
  try {
    tellIt(answer);
  } catch (error) {
    tellIt({ kind: 'unsendable', reason: child.describe(error).message });
  }
}

function weigh(entry: string, bytes: Uint8Array, steps: number, samples: number): RawLive {
  const own = counter as Counter;
  const { args } = inputOf(bytes);
  // Twice: the memory of buffers is given back only after the collection that frees them.
  liveBytes();
  const before = liveBytes();
  own.start(Infinity);
  own.sampleLive(steps, samples);
  const { ended } = callHeld(solution, entry, args, 'dropped');
  own.stop();
  liveBytes();
  const withResult = liveBytes();
  release();
  liveBytes();
  const after = liveBytes();
  return { ended, before, peak: max(own.peak(), before), withResult, after };
}

function profile(entry: string, bytes: Uint8Array): RawProfile {
  const own = ledger as Ledger;
  const { args } = inputOf(bytes);
  own.start();
  const { ended } = callHeld(solution, entry, args, 'dropped');
  return { ended, ...own.stop(heldText(), release) };
}

function plain({ entry, call }: Extract<GaugeAsk, { kind: 'plain' }>): void {
  const { args } = inputOf(call);
  const start = cpuUsage();
  const called = callHeld(solution, entry, args, 'told');
  const cpuMs = since(start);
  release();
  const answer = answerOf(called, 'told') as RawAnswer;
  const { ended } = called;
  tellOr(answer, (answer) => say({ kind: 'plain-ended', cpuMs, ended, answer }));
}

function time(ask: Extract<GaugeAsk, { kind: 'time' }>): { cpuMs: number; calls: number; ended: CallEnd } {
  let input = inputOf(ask.call);
  const pristine = input.content();
  let calls = 0;
  let cpuMs = 0;
  let batch = 1;
  let ended: CallEnd = { kind: 'returned' };
  while (cpuMs < ask.sampleMs && ended.kind === 'returned') {
    const start = cpuUsage();
    for (let at = 0; at < batch && ended.kind === 'returned'; at++)
      ({ ended } = callHeld(solution, ask.entry, input.args, 'dropped'));
    cpuMs += since(start);
    calls += batch;
    // A function that changes its arguments, or its box, gets fresh ones, outside the measured time, for each call.
    const isSpent = batch === 1 && (input.hasBox || pristine?.equals(input.content() ?? pristine) === false);
    if (isSpent) input = inputOf(ask.call);
    else if (cpuMs < ask.sampleMs / 8) batch = min(batch * 2, 1 << 20);
  }
  release();
  return { cpuMs: cpuMs / calls, calls, ended };
}

function inputOf(bytes: Uint8Array): Input {
  return makeInput(bytes, tempDir, inputs);
}

/** @returns milliseconds of CPU time */
function since(start: NodeJS.CpuUsage): number {
  const { user, system } = cpuUsage(start);
  return (user + system) / 1_000;
}

/** Mulberry32, as in growth/random.ts. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
