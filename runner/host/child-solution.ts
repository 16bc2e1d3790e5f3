/** What every child does with a solution: read it in, give it arguments, describe what it throws. */
import fs from 'node:fs';
import { inspect, types } from 'node:util';
import { compileFunction } from 'node:vm';
import { InputFile } from '../kata.ts';
import { tell } from './child-channel.ts';
import { append, listOf, requireForSolution } from './child-realm.ts';
import type { RawError, WireArgument } from './protocol.ts';

const { mkdirSync } = fs;
const { apply } = Reflect;
const { isArray } = Array;
const { keys } = Object;
const { isMap, isPromise: isNativePromise, isSet } = types;
const { slice } = String.prototype;
const { catch: catchRejection } = Promise.prototype;
const nothing = () => {};
const text = String;
const { isView } = ArrayBuffer;
const exit = process.exit.bind(process);

export type Exports = Record<string, unknown>;

/**
 * @param code a CommonJS bundle
 * @param extra more names that the code may use
 * @throws whatever the code throws
 */
export function evaluate(code: string, extra: Readonly<Record<string, unknown>> = {}): Exports {
  const module = { exports: {} as Exports };
  const names = ['exports', 'require', 'module', ...Object.keys(extra)];
  const run = compileFunction(code, names, { filename: 'solution.js' });
  run(module.exports, requireForSolution, module, ...Object.values(extra));
  return module.exports;
}

export function functionsOf(solution: Exports): readonly string[] {
  const names = keys(solution);
  const functions: string[] = [];
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as string;
    if (typeof solution[name] === 'function') append(functions, name);
  }
  return functions;
}

/** More than is ever shown of an error. */
const ERROR_CHARACTERS = 100_000;

let boxes = 0;

/** Arguments as the solution sees them; each box gets an empty directory of its own. */
export function revive(wire: readonly WireArgument[], tempDir: string): unknown[] {
  return listOf(wire.length, (at) => reviveOne(wire[at] as WireArgument, tempDir));
}

/** Not by a spread: that reads the list through an iterator, which a solution may have patched to shorten it. */
export function callEntry(solution: Exports, entry: string, args: readonly unknown[]): unknown {
  return apply(solution[entry] as (...args: unknown[]) => unknown, undefined, args);
}

function reviveOne(argument: WireArgument, tempDir: string): unknown {
  switch (argument.kind) {
    case 'value':
      return argument.value;
    case 'file':
      return new InputFile(argument.text);
    case 'box': {
      const dir = `${tempDir}/${++boxes}`;
      mkdirSync(dir);
      return { tempDir: dir, memoryMiB: argument.memoryMiB, openFiles: argument.openFiles };
    }
    case 'recipe':
      throw new Error('a recipe stands for a whole list of arguments');
  }
}

export function isPromise(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Symbol.asyncIterator in value || ('then' in value && typeof value.then === 'function');
}

/** What it comes to is of no interest, and its rejection would hide the real mistake. */
export function ignoreRejection(promise: unknown): void {
  if (isNativePromise(promise)) apply(catchRejection, promise, [nothing]);
}

export function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** A generator, or an iterable of the solution's own: its work is only done when it is read. */
export function isLazy(value: unknown): value is Iterable<unknown> {
  return isIterable(value) && !isArray(value) && !isView(value) && !isSet(value) && !isMap(value);
}

/** What a value is, for a person who has to find the place where it comes from: `undefined`, `the number 7`. */
export function nameOf(value: unknown): string {
  if (value === null || value === undefined) return text(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
    return `the ${typeof value} ${value}`;
  }
  if (typeof value === 'object') return isArray(value) ? 'a list' : 'an object';
  return `a ${typeof value}`;
}

/** Anything can be thrown, also something that throws when it is looked at. */
export function describe(error: unknown): RawError {
  try {
    if (error instanceof Error) {
      return { name: short(error.name), message: short(error.message), stack: short(error.stack) };
    }
    return { name: 'not an Error', message: `threw ${short(inspect(error))}`, stack: '' };
  } catch {
    return { name: 'not an Error', message: 'threw something that can not be shown', stack: '' };
  }
}

/** An error must arrive, however much it says. */
function short(value: unknown): string {
  const whole = text(value);
  return whole.length > ERROR_CHARACTERS ? apply(slice, whole, [0, ERROR_CHARACTERS]) : whole;
}

/** Errors that come from outside any call: timers, rejected promises. They end the child. */
export function reportStrays(): void {
  const stray = (error: unknown) => {
    tell({ kind: 'stray', error: describe(error) });
    exit(1);
  };
  process.on('uncaughtException', stray);
  process.on('unhandledRejection', stray);
}

/** Writes must block: else an endless loop that prints fills its own memory instead of our pipe, and nothing arrives. */
export function blockOnOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    (stream as unknown as { _handle?: { setBlocking?(on: boolean): void } })._handle?.setBlocking?.(true);
  }
}
