/**
 * The program of the child: loads a solution, calls it, says what came out. It knows nothing of judging.
 *
 * It is bundled into one plain file, because it runs under permission flags that let it read nothing else.
 */
import v8 from 'node:v8';
import { forEachLine, isBlock, isWhole, sizeOf } from './child-bytes.ts';
import { receive, tell, useToken } from './child-channel.ts';
import { append, closeDoors, listOf, sealReports } from './child-realm.ts';
import * as child from './child-solution.ts';
import type { Ask, ChildLimits, RawOutcome, Told, WireArgument } from './protocol.ts';

const { serialize, deserialize } = v8;
const { Promise: NativePromise, setImmediate: later } = globalThis;
const turn = () => new NativePromise<void>((resolve) => later(resolve));
const say: (message: Told) => void = tell;

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
    const outcome =
      collect && child.isIterable(result) ? collectLines(result) : ({ kind: 'returned', value: result } as const);
    if (outcome.kind !== 'returned') return outcome;
    const { value } = outcome;
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

/** The lines of blocks are strings like all others. */
function collectLines(pieces: Iterable<unknown>): Exclude<RawOutcome, { kind: 'threw' }> {
  const lines: unknown[] = [];
  const take = (line: unknown) => append(lines, line);
  let characters = 0;
  for (const piece of pieces) {
    const size = isBlock(piece) ? sizeOf(piece) : typeof piece === 'string' ? piece.length : 1;
    characters += size;
    if (characters > limits.yieldedCharacters) return { kind: 'endless-output', lines: limits.yieldedLines };
    if (!isBlock(piece)) take(piece);
    else if (isWhole(piece, size)) forEachLine(piece, size, take);
    else return { kind: 'open-block', lines: lines.length };
    if (lines.length > limits.yieldedLines) return { kind: 'endless-output', lines: limits.yieldedLines };
  }
  return { kind: 'returned', value: lines };
}

function sayOutcome(outcome: RawOutcome): void {
  try {
    say({ kind: 'call-ended', outcome });
  } catch (error) {
    say({ kind: 'call-ended', outcome: { kind: 'unsendable', reason: child.describe(error).message } });
  }
}
