/**
 * The program of the child: loads a solution, calls it, says what came out. It knows nothing of judging.
 *
 * It is bundled into one plain file, because it runs under permission flags that let it read nothing else. It
 * takes its tools before the solution is loaded, so that patching a module afterwards does not reach it.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import v8 from 'node:v8';
import { compileFunction } from 'node:vm';
import { InputFile } from '../kata.ts';
import type { Ask, ChildLimits, RawError, RawOutcome, Told, WireArgument } from './protocol.ts';
import { CHANNEL_FD, TOKEN_BYTES } from './protocol.ts';

const { readSync, writeSync, mkdirSync } = fs;
const { serialize, deserialize } = v8;
const exit = process.exit.bind(process);
const allocate = Buffer.alloc;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What `collectLines` gives for output without an end. */
const ENDLESS = Symbol('endless');

let token: Uint8Array = allocate(TOKEN_BYTES);
let tempDir = '';
let calls = 0;
let limits: ChildLimits = { yieldedLines: 0, yieldedCharacters: 0 };
let solution: Record<string, unknown> = {};

// Writes must block: else an endless loop that prints fills its own memory instead of our pipe, and nothing arrives.
for (const stream of [process.stdout, process.stderr]) {
  (stream as unknown as { _handle?: { setBlocking?(on: boolean): void } })._handle?.setBlocking?.(true);
}
process.on('uncaughtException', stray);
process.on('unhandledRejection', stray);
void serve();

async function serve(): Promise<never> {
  for (;;) {
    const ask = receive();
    if (ask.kind === 'load') await load(ask);
    else await callAll(ask);
  }
}

async function load(ask: Extract<Ask, { kind: 'load' }>): Promise<void> {
  token = ask.token;
  tempDir = ask.tempDir;
  limits = ask.limits;
  const module = { exports: {} as Record<string, unknown> };
  try {
    const run = compileFunction(ask.code, ['exports', 'require', 'module'], { filename: 'solution.js' });
    run(module.exports, createRequire('/solution.js'), module);
  } catch (error) {
    return tell({ kind: 'load-threw', error: describe(error) });
  }
  solution = module.exports;
  // A turn of the event loop lets a rejection that nobody handles come out before the answer does.
  await turn();
  const exports = Object.keys(solution).filter((name) => typeof solution[name] === 'function');
  tell({ kind: 'loaded', exports });
}

async function callAll(ask: Extract<Ask, { kind: 'call' }>): Promise<void> {
  for (const bytes of ask.calls) {
    const outcome = call(ask.entry, bytes, ask.collect);
    await turn();
    tellOutcome(outcome);
  }
  tell({ kind: 'batch-ended' });
}

function call(entry: string, bytes: Uint8Array, collect: boolean): RawOutcome {
  const wire = deserialize(bytes) as WireArgument[];
  // Not `bytes`: an array that has been deserialized is serialized with other tags than a literal.
  const before = serialize(wire);
  const args = wire.map(revive);
  const run = solution[entry] as (...args: unknown[]) => unknown;
  try {
    const result = run(...args);
    if (isPromise(result)) {
      // What it comes to is of no interest, its rejection would only hide the real mistake.
      if (result instanceof Promise) result.catch(() => {});
      return { kind: 'promise' };
    }
    const value = collect && isIterable(result) ? collectLines(result) : result;
    if (value === ENDLESS) return { kind: 'endless-output', lines: limits.yieldedLines };
    // Bytes are compared here, values by the parent: it decides whether a difference matters.
    const changed = !before.equals(serialize(wire));
    return changed ? { kind: 'returned', value, argsAfter: wire.map(plain) } : { kind: 'returned', value };
  } catch (error) {
    return { kind: 'threw', error: describe(error) };
  }
}

function revive(argument: WireArgument): unknown {
  switch (argument.kind) {
    case 'value':
      return argument.value;
    case 'file':
      return new InputFile(argument.text);
    case 'box': {
      const dir = `${tempDir}/${++calls}`;
      mkdirSync(dir);
      return { tempDir: dir, memoryMiB: argument.memoryMiB, openFiles: argument.openFiles };
    }
  }
}

function plain(argument: WireArgument): unknown {
  return argument.kind === 'value' ? argument.value : undefined;
}

function collectLines(lines: Iterable<unknown>): unknown[] | typeof ENDLESS {
  const all: unknown[] = [];
  let characters = 0;
  for (const line of lines) {
    all.push(line);
    characters += typeof line === 'string' ? line.length : 1;
    if (all.length > limits.yieldedLines || characters > limits.yieldedCharacters) return ENDLESS;
  }
  return all;
}

function isPromise(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Symbol.asyncIterator in value || ('then' in value && typeof value.then === 'function');
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

function tellOutcome(outcome: RawOutcome): void {
  try {
    tell({ kind: 'call-ended', outcome });
  } catch (error) {
    tell({ kind: 'call-ended', outcome: { kind: 'unsendable', reason: describe(error).message } });
  }
}

function stray(error: unknown): void {
  tell({ kind: 'stray', error: describe(error) });
  exit(1);
}

/** Anything can be thrown, also something that throws when it is looked at. */
function describe(error: unknown): RawError {
  try {
    if (error instanceof Error) {
      return { name: String(error.name), message: String(error.message), stack: String(error.stack) };
    }
    return { name: 'not an Error', message: `threw ${inspect(error)}`, stack: '' };
  } catch {
    return { name: 'not an Error', message: 'threw something that can not be shown', stack: '' };
  }
}

function receive(): Ask {
  const length = read(4).readUInt32LE(0);
  return deserialize(read(length)) as Ask;
}

/** Ends the process when the parent is gone. */
function read(length: number): Buffer {
  const buffer = allocate(length);
  for (let done = 0; done < length; ) {
    const count = readSync(CHANNEL_FD, buffer, done, length - done, null);
    if (count === 0) exit(0);
    done += count;
  }
  return buffer;
}

function tell(message: Told): void {
  const payload = serialize(message);
  const frame = allocate(4 + TOKEN_BYTES + payload.length);
  frame.writeUInt32LE(payload.length, 0);
  frame.set(token, 4);
  frame.set(payload, 4 + TOKEN_BYTES);
  for (let done = 0; done < frame.length; ) done += writeSync(CHANNEL_FD, frame, done);
}
