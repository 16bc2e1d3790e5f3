/** The program of the benchmarking child: says what one call takes, in CPU time. The only file that imports tinybench. */
import fs from 'node:fs';
import v8 from 'node:v8';
import { Bench } from 'tinybench';
import type { BenchAsk, BenchTold } from './bench-protocol.ts';
import { receive, tell, useToken } from './child-channel.ts';
import { closeDoors, sealReports } from './child-realm.ts';
import * as child from './child-solution.ts';
import type { CallEnd } from './gauge-protocol.ts';
import type { WireArgument } from './protocol.ts';

const { deserialize, serialize } = v8;
const { rmSync } = fs;
const { apply } = Reflect;
const { cpuUsage } = process;
const say: (message: BenchTold) => void = tell;

/** The clock moves in steps of a microsecond and takes about as long to read: of a sample this long that is nothing. */
const BATCH_MS = 1;

let tempDir = '';
let solution: child.Exports = {};
/** Keeps the compiler from dropping calls whose result nobody looks at. */
const held: { result: unknown } = { result: undefined };
const RETURNED: CallEnd = { kind: 'returned' };

child.blockOnOutput();
closeDoors();
sealReports();
child.reportStrays();
for (;;) serve(receive<BenchAsk>());

function serve(ask: BenchAsk): void {
  switch (ask.kind) {
    case 'load':
      return load(ask);
    case 'try':
      return say({ kind: 'tried', ...attempt(callOf(ask.entry, ask.call)) });
    case 'sample':
      return say({ kind: 'sampled', ...sample(ask) });
  }
}

function load({ token, tempDir: dir, code }: Extract<BenchAsk, { kind: 'load' }>): void {
  useToken(token);
  tempDir = dir;
  try {
    solution = child.evaluate(code);
  } catch (error) {
    return say({ kind: 'load-threw', error: child.describe(error) });
  }
  say({ kind: 'loaded', exports: child.functionsOf(solution) });
}

/** User and system time of this process in milliseconds: unlike the wall clock, it stands still while others run. */
function cpuMs(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1_000;
}

interface Call {
  run(): CallEnd;
  /** Puts the arguments back as they were; outside the measured time. */
  renew(): void;
  /** Whether that is due before each call. */
  readonly isSpent: () => boolean;
}

/** A function that changes its arguments, or has a folder for its files, gets fresh ones for each call. */
function callOf(entry: string, bytes: Uint8Array): Call {
  const wire = () => deserialize(bytes) as WireArgument[];
  const hasBox = wire().some(({ kind }) => kind === 'box');
  let sent = wire();
  const pristine = serialize(sent);
  let args = child.revive(sent, tempDir);
  const call = solution[entry] as (...args: unknown[]) => unknown;
  return {
    run: () => run(call, args),
    renew: () => {
      for (const argument of hasBox ? args : []) removeBox(argument);
      sent = wire();
      args = child.revive(sent, tempDir);
    },
    isSpent: () => hasBox || !pristine.equals(serialize(sent)),
  };
}

function removeBox(argument: unknown): void {
  const isBox = typeof argument === 'object' && argument !== null && 'tempDir' in argument;
  if (isBox) rmSync(String(argument.tempDir), { recursive: true, force: true });
}

function attempt(call: Call): { readonly ended: CallEnd; readonly cpuMs: number } {
  const start = cpuMs();
  const ended = call.run();
  return { ended, cpuMs: cpuMs() - start };
}

function sample(ask: Extract<BenchAsk, { kind: 'sample' }>): { readonly ended: CallEnd; readonly cpuMs: number } {
  const call = callOf(ask.entry, ask.call);
  const first = attempt(call);
  if (first.ended.kind !== 'returned') return first;
  const isSpent = call.isSpent();
  if (isSpent) call.renew();
  const batch = isSpent ? 1 : warmUp(call, ask.warmUpMs);
  let ended: CallEnd = first.ended;
  const bench = new Bench({
    now: cpuMs,
    time: ask.sampleMs,
    // One call that takes longer than the whole sample is sample enough, and the first was its warm-up.
    iterations: 1,
    warmup: isSpent && first.cpuMs < ask.warmUpMs,
    warmupTime: ask.warmUpMs,
    warmupIterations: 1,
  });
  const all = () => {
    for (let at = 0; at < batch; at++) {
      ended = call.run();
      if (ended.kind !== 'returned') throw new Error('it ended in another way');
    }
  };
  bench.add(ask.entry, all, isSpent ? { beforeEach: () => call.renew() } : {});
  const [task] = bench.runSync();
  held.result = undefined;
  const result = task?.result;
  if (result?.state !== 'completed') return { ended, cpuMs: first.cpuMs };
  return { ended, cpuMs: result.latency.p50 / batch };
}

/** @returns how many calls take `BATCH_MS`, once the code has been compiled: by then they are many more than at first */
function warmUp(call: Call, warmUpMs: number): number {
  const began = cpuMs();
  for (let batch = 1; ; ) {
    const start = cpuMs();
    for (let at = 0; at < batch; at++) call.run();
    const now = cpuMs();
    if (now - start < BATCH_MS) batch *= 2;
    else if (now - began >= warmUpMs) return batch;
  }
}

/** What an iterator yields is read and dropped, as the writer of a file would. */
function run(call: (...args: unknown[]) => unknown, args: readonly unknown[]): CallEnd {
  try {
    // Not by a spread: see `callEntry`.
    const result = apply(call, undefined, args);
    if (child.isPromise(result)) {
      child.ignoreRejection(result);
      return { kind: 'promise' };
    }
    held.result = result;
    if (child.isLazy(result)) for (const item of result) held.result = item;
    return RETURNED;
  } catch (error) {
    return { kind: 'threw', error: child.describe(error) };
  }
}
