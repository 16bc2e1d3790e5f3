/** The child's side of a person's module of inputs: says what is in it, and makes argument lists by it. */
import { isDeepStrictEqual, types } from 'node:util';
import v8 from 'node:v8';
import { createRandom } from '../growth/random.ts';
import type { Sizes } from '../kata.ts';
import type { Exports } from './child-solution.ts';
import type { ExportKind, RawSurvey } from './gauge-protocol.ts';

const { serialize } = v8;
const sourceOf = Function.prototype.toString;

/** Scales at which sweeps are asked for their sizes: 1, 2, 4, … */
const DOUBLINGS = 21;

export type Made =
  | { readonly kind: 'made'; readonly args: readonly unknown[] }
  | { readonly kind: 'no-list'; readonly gave: string };

/** @throws whatever the family throws */
export function make(inputs: Exports, family: string, sizes: Sizes, seed: number): Made {
  const given = inputs['inputs'];
  const create = typeof given === 'function' ? given : (given as Record<string, unknown>)[family];
  const random = createRandom(seed);
  const { random: before } = Math;
  // So that the same recipe gives the same list, also where the generator it is given is not used.
  Math.random = random.float;
  try {
    const args: unknown = (create as (sizes: Sizes, random: unknown) => unknown)({ ...sizes }, random);
    return Array.isArray(args) ? { kind: 'made', args } : { kind: 'no-list', gave: nounOf(args) };
  } finally {
    Math.random = before;
  }
}

/** @throws whatever a sweep throws */
export function survey(solution: Exports, inputs: Exports | undefined): RawSurvey {
  const exports = kindsOf(solution);
  if (inputs === undefined) return { exports };
  const { inputs: given, sizes, sweeps } = inputs;
  return {
    exports,
    inputs: {
      exports: kindsOf(inputs),
      families: typeof given === 'object' && given !== null ? kindsOf(given as Exports) : {},
      sizes: Object.keys(Object(sizes)),
      sweeps: Object.fromEntries(Object.entries(Object(sweeps)).map(([name, sweep]) => [name, sizesAlong(sweep)])),
    },
  };
}

function sizesAlong(sweep: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof sweep !== 'function') return [];
  return Array.from({ length: DOUBLINGS }, (_, power) => {
    const sizes = Object.entries(Object(sweep(2 ** power)) as Record<string, unknown>);
    return Object.fromEntries(sizes.map(([name, size]) => [name, typeof size === 'number' ? size : nounOf(size)]));
  });
}

/** The list as bytes; undefined where it holds more than data, as an instance of a class, whose inside may not show. */
export function dataOf(args: readonly unknown[]): Buffer | undefined {
  try {
    return isDeepStrictEqual(structuredClone(args), args) ? serialize(args) : undefined;
  } catch {
    return undefined;
  }
}

function kindsOf(exports: Exports): Readonly<Record<string, ExportKind>> {
  return Object.fromEntries(Object.keys(exports).map((name) => [name, kindOf(exports[name])]));
}

function kindOf(value: unknown): ExportKind {
  if (typeof value !== 'function') return 'other';
  if (types.isAsyncFunction(value)) return 'async';
  return /^class\b/.test(sourceOf.call(value)) ? 'class' : 'function';
}

function nounOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (types.isPromise(value)) return 'a Promise';
  if (types.isGeneratorObject(value)) return 'a generator';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
