/** The program of the measuring child: counts, weighs and times calls, and says what it saw. No verdicts. */
import v8 from 'node:v8';
import { HOOKS } from '../growth/hooks.ts';
import { receive, tell, useToken } from './child-channel.ts';
import { closeDoors, sealReports } from './child-realm.ts';
import * as child from './child-solution.ts';
import { type Counter, createCounter, LIMIT, liveBytes } from './counter.ts';
import type { CallEnd, GaugeAsk, GaugeTold, RawCount, RawLive } from './gauge-protocol.ts';
import type { RawOutcome, WireArgument } from './protocol.ts';

const { deserialize, serialize } = v8;
const { cpuUsage } = process;
const { max, min } = Math;
const say: (message: GaugeTold) => void = tell;
/** The collector is ours alone. */
Reflect.deleteProperty(globalThis, 'gc');

let tempDir = '';
let counter: Counter | undefined;
let solution: child.Exports = {};
let reference: child.Exports = {};
/** Keeps results alive until they have been weighed, and keeps the compiler from dropping calls. */
const held: { result: unknown } = { result: undefined };

child.blockOnOutput();
closeDoors();
child.reportStrays();
for (;;) serve(receive<GaugeAsk>());

function serve(ask: GaugeAsk): void {
  switch (ask.kind) {
    case 'load':
      return load(ask);
    case 'count':
      return count(ask);
    case 'live':
      return say({ kind: 'lived', live: weigh(ask.entry, ask.call, ask.steps, ask.samples) });
    case 'time':
      return say({ kind: 'timed', ...time(ask) });
  }
}

function load(ask: Extract<GaugeAsk, { kind: 'load' }>): void {
  useToken(ask.token);
  tempDir = ask.tempDir;
  try {
    if (ask.sites > 0) counter = createCounter(ask.sites);
    sealReports();
    if (counter !== undefined) {
      const { hooks } = counter;
      const extra = Object.fromEntries(
        Object.entries(HOOKS).map(([role, name]) => [name, hooks[role as keyof typeof HOOKS]]),
      );
      // Random choices are the same on every run, so that counts are.
      Math.random = seeded();
      solution = child.evaluate(ask.code, extra);
    } else solution = child.evaluate(ask.code);
    if (ask.reference !== undefined) reference = child.evaluate(ask.reference);
  } catch (error) {
    return say({ kind: 'load-threw', error: child.describe(error) });
  }
  say({ kind: 'loaded', exports: child.functionsOf(solution) });
}

function count({ entry, call, stepLimit, wantsAnswer }: Extract<GaugeAsk, { kind: 'count' }>): void {
  const own = counter as Counter;
  const args = argumentsOf(call);
  const yielded: unknown[] = [];
  own.start(stepLimit);
  const outcome = run(solution, entry, args, wantsAnswer ? yielded : undefined);
  const { steps, depth, isOverLimit } = own.stop();
  const value = isLazy(held.result) ? yielded : held.result;
  held.result = undefined;
  const ended: CallEnd = isOverLimit ? { kind: 'limit' } : outcome;
  const counted = { ended, steps, depth, bySite: own.bySite.slice(), opaque: own.opaque.slice() };
  if (wantsAnswer && ended.kind !== 'limit')
    sayAnswer(counted, ended.kind === 'returned' ? { kind: 'returned', value } : ended);
  else say({ kind: 'counted', count: counted });
}

function sayAnswer(counted: RawCount, answer: RawOutcome): void {
  try {
    say({ kind: 'counted', count: counted, answer });
  } catch (error) {
    const reason = child.describe(error).message;
    say({ kind: 'counted', count: counted, answer: { kind: 'unsendable', reason } });
  }
}

function weigh(entry: string, bytes: Uint8Array, steps: number, samples: number): RawLive {
  const own = counter as Counter;
  const args = argumentsOf(bytes);
  // Twice: the memory of buffers is given back only after the collection that frees them.
  liveBytes();
  const before = liveBytes();
  own.start(Infinity);
  own.sampleLive(steps, samples);
  const ended = run(solution, entry, args);
  own.stop();
  liveBytes();
  const withResult = liveBytes();
  held.result = undefined;
  liveBytes();
  const after = liveBytes();
  return { ended, before, peak: max(own.peak(), before), withResult, after };
}

function time(ask: Extract<GaugeAsk, { kind: 'time' }>): { cpuMs: number; calls: number; ended: CallEnd } {
  const program = ask.who === 'solution' ? solution : reference;
  const wire = deserialize(ask.call) as WireArgument[];
  const pristine = serialize(wire);
  let calls = 0;
  let cpuMs = 0;
  let batch = 1;
  let ended: CallEnd = { kind: 'returned' };
  let args = child.revive(wire, tempDir);
  while (cpuMs < ask.sampleMs && ended.kind === 'returned') {
    const start = cpuUsage();
    for (let at = 0; at < batch && ended.kind === 'returned'; at++) ended = run(program, ask.entry, args);
    const { user, system } = cpuUsage(start);
    cpuMs += (user + system) / 1_000;
    calls += batch;
    // A function that changes its arguments gets fresh ones, outside the measured time, and no more than one call each.
    const isChanged = batch === 1 && !pristine.equals(serialize(wire));
    if (isChanged) args = argumentsOf(ask.call);
    else if (cpuMs < ask.sampleMs / 8) batch = min(batch * 2, 1 << 20);
  }
  held.result = undefined;
  return { cpuMs: cpuMs / calls, calls, ended };
}

function argumentsOf(bytes: Uint8Array): unknown[] {
  return child.revive(deserialize(bytes) as WireArgument[], tempDir);
}

/** What an iterable yields is read and dropped, as the writer of a file would; or kept, when somebody wants it. */
function run(program: child.Exports, entry: string, args: readonly unknown[], kept?: unknown[]): CallEnd {
  try {
    const result = child.callEntry(program, entry, args);
    if (child.isPromise(result)) {
      if (result instanceof Promise) result.catch(() => {});
      return { kind: 'promise' };
    }
    held.result = result;
    if (!isLazy(result)) return { kind: 'returned' };
    for (const item of result) {
      if (kept === undefined) held.result = item;
      else kept.push(item);
    }
    return { kind: 'returned' };
  } catch (error) {
    return error === LIMIT ? { kind: 'limit' } : { kind: 'threw', error: child.describe(error) };
  }
}

/** A generator or another iterator: its work is only done when it is read. */
function isLazy(value: unknown): value is Iterable<unknown> {
  return child.isIterable(value) && 'next' in value && typeof value.next === 'function';
}

/** Mulberry32, as in growth/random.ts. */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
