/**
 * The program of the child: loads a solution, calls it, says what came out. It knows nothing of judging.
 *
 * It is bundled into one plain file, because it runs under permission flags that let it read nothing else.
 */
import v8 from 'node:v8';
import { receive, tell, useToken } from './child-channel.ts';
import { append, closeDoors, listOf, sealReports } from './child-realm.ts';
import * as child from './child-solution.ts';
import type { Ask, ChildLimits, RawOutcome, Told, WireArgument } from './protocol.ts';

const { serialize, deserialize } = v8;
const { Promise: NativePromise, setImmediate: later } = globalThis;
const turn = () => new NativePromise<void>((resolve) => later(resolve));
const say: (message: Told) => void = tell;

/** What `collectLines` gives for output without an end. */
const ENDLESS = Symbol('endless');

let tempDir = '';
let limits: ChildLimits = { yieldedLines: 0, yieldedCharacters: 0 };
let solution: child.Exports = {};

child.blockOnOutput();
closeDoors();
sealReports();
child.reportStrays();
void serve();

async function serve(): Promise<never> {
  for (;;) {
    const ask = receive<Ask>();
    if (ask.kind === 'load') await load(ask);
    else await callAll(ask);
  }
}

async function load(ask: Extract<Ask, { kind: 'load' }>): Promise<void> {
  useToken(ask.token);
  tempDir = ask.tempDir;
  limits = ask.limits;
  try {
    solution = child.evaluate(ask.code);
  } catch (error) {
    return say({ kind: 'load-threw', error: child.describe(error) });
  }
  // A turn of the event loop lets a rejection that nobody handles come out before the answer does.
  await turn();
  say({ kind: 'loaded', exports: child.functionsOf(solution) });
}

async function callAll(ask: Extract<Ask, { kind: 'call' }>): Promise<void> {
  // By index: the iterator of lists is the solution's to change.
  for (let at = 0; at < ask.calls.length; at++) {
    const outcome = call(ask.entry, ask.calls[at] as Uint8Array, ask.collect);
    await turn();
    sayOutcome(outcome);
  }
  say({ kind: 'batch-ended' });
}

function call(entry: string, bytes: Uint8Array, collect: boolean): RawOutcome {
  const wire = deserialize(bytes) as WireArgument[];
  // Not `bytes`: an array that has been deserialized is serialized with other tags than a literal.
  const before = serialize(wire);
  const args = child.revive(wire, tempDir);
  try {
    const result = child.callEntry(solution, entry, args);
    if (child.isPromise(result)) {
      // What it comes to is of no interest, its rejection would only hide the real mistake.
      child.ignoreRejection(result);
      return { kind: 'promise' };
    }
    const value = collect && child.isIterable(result) ? collectLines(result) : result;
    if (value === ENDLESS) return { kind: 'endless-output', lines: limits.yieldedLines };
    // Bytes are compared here, values by the parent: it decides whether a difference matters.
    const changed = !before.equals(serialize(wire));
    if (!changed) return { kind: 'returned', value };
    return { kind: 'returned', value, argsAfter: listOf(wire.length, (at) => plain(wire[at] as WireArgument)) };
  } catch (error) {
    return { kind: 'threw', error: child.describe(error) };
  }
}

function plain(argument: WireArgument): unknown {
  return argument.kind === 'value' ? argument.value : undefined;
}

function collectLines(lines: Iterable<unknown>): unknown[] | typeof ENDLESS {
  const all: unknown[] = [];
  let characters = 0;
  for (const line of lines) {
    append(all, line);
    characters += typeof line === 'string' ? line.length : 1;
    if (all.length > limits.yieldedLines || characters > limits.yieldedCharacters) return ENDLESS;
  }
  return all;
}

function sayOutcome(outcome: RawOutcome): void {
  try {
    say({ kind: 'call-ended', outcome });
  } catch (error) {
    say({ kind: 'call-ended', outcome: { kind: 'unsendable', reason: child.describe(error).message } });
  }
}
