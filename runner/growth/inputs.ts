/** What any function is measured on: families of ours by their names, or those of a module that a person brings. */
import { nearest } from '../catalogue.ts';
import { UserError } from '../errors.ts';
import type { ExportKind, RawSurvey } from '../host/gauge-protocol.ts';
import { Recipe } from '../host/recipe.ts';
import type { Random, Sizes } from '../kata.ts';
import { families } from './families.ts';
import type { Inputs } from './measure.ts';

type RawInputs = NonNullable<RawSurvey['inputs']>;

/**
 * @param names as given: `ints`, or several as in `ints,sorted-ints`
 * @returns undefined when the first is no name of a family: then it is a module's path
 * @throws UserError when a later one is none
 */
export function familiesNamed(names: string): Inputs | undefined {
  const list = names.split(',').map((name) => name.trim());
  if (!Object.hasOwn(families, list[0] ?? '')) return undefined;
  const chosen = list.map((name) => {
    if (!Object.hasOwn(families, name)) throw noSuchFamily(name);
    return [name, families[name] as Inputs['inputs'][string]] as const;
  });
  return { sizes: { n: 'size of the input' }, inputs: Object.fromEntries(chosen) };
}

export function noSuchFamily(name: string): UserError {
  const known = Object.keys(families);
  const near = name === '' ? undefined : nearest(name, known);
  const hint = near === undefined ? '' : `Did you mean '${near}'? `;
  return new UserError(
    `There is no family of inputs '${name}', nor a file of that name.`,
    `${hint}The families are ${known.join(', ')}.`,
  );
}

/**
 * Each input of the result is one `Recipe`: the module's code runs in the measuring child alone.
 *
 * @param module its path, for messages
 * @throws UserError when what it exports gives no inputs
 */
export function inputsOf(survey: RawInputs, module: string): Inputs {
  const names = familyNames(survey, module);
  const symbols = symbolsOf(survey, module);
  const recipe = (family: string) => (sizes: Sizes, random: Random) => [new Recipe(family, sizes, random.int(2 ** 31))];
  const given = Object.entries(survey.sweeps).map(
    ([name, table]) => [name, sweepOf(name, table, symbols, module)] as const,
  );
  return {
    sizes: Object.fromEntries(symbols.map((symbol) => [symbol, symbol])),
    sweeps: given.length > 0 ? Object.fromEntries(given) : sweepsFor(symbols),
    inputs: Object.fromEntries(names.map((name) => [name, recipe(name)])),
  };
}

/** Names of the sizes, `n` where none are exported. A list or a text has numbers for names. */
function symbolsOf({ sizes }: RawInputs, module: string): readonly string[] {
  if (sizes.every((name) => /^\p{L}/u.test(name))) return sizes.length === 0 ? ['n'] : sizes;
  throw new UserError(
    `'sizes' of ${module} gives no names.`,
    "Write 'export const sizes = { n: 'items', k: 'how many to keep' }': what each size counts, by its name.",
  );
}

/** The family's name where `inputs` is a single function. */
export const ONLY = 'given';

const HOW = "Write 'export const inputs = ({ n }, random) => [...]': it gives the list of arguments for size n.";

function familyNames({ exports, families: found }: RawInputs, module: string): readonly string[] {
  const kind = exports['inputs'];
  if (kind === undefined) {
    const names = Object.keys(exports);
    // Every CommonJS module has a default.
    const others = names.length > 1 ? names.filter((name) => name !== 'default') : names;
    const listed = others.length === 0 ? 'nothing' : `${others.join(', ')}, but no 'inputs'`;
    throw new UserError(`${module} exports ${listed}.`, HOW);
  }
  if (kind === 'function') return [ONLY];
  if (kind !== 'other') throw notAFunction(`'inputs' of ${module}`, kind);
  for (const [name, of] of Object.entries(found)) {
    if (of !== 'function') throw notAFunction(`The family '${name}' of ${module}`, of);
  }
  const names = Object.keys(found);
  if (names.length > 0) return names;
  throw new UserError(`'inputs' of ${module} is neither a function nor an object of functions.`, HOW);
}

function notAFunction(what: string, kind: Exclude<ExportKind, 'function'>): UserError {
  const is = { async: 'is async', class: 'is a class', other: 'is no function' }[kind];
  return new UserError(`${what} ${is}.`, 'Make it a function that returns the list of arguments at once.');
}

type Sweep = (scale: number) => Sizes;

/** Between the scales that the module was asked for, sizes are on a line from one to the next, on log-log axes. */
function sweepOf(name: string, table: RawInputs['sweeps'][string], symbols: readonly string[], module: string): Sweep {
  const hint = `Write it like 'export const sweeps = { ${name}: (s) => ({ ${symbols.map((symbol) => `${symbol}: s`).join(', ')} }) }'.`;
  if (table.length === 0) throw new UserError(`The sweep '${name}' of ${module} is no function.`, hint);
  const sizes = table.map((raw, power) => {
    const known = symbols.map((symbol) => [symbol, raw[symbol]] as const);
    const wrong = known.find(([, size]) => typeof size !== 'number' || !(size >= 0) || size === Infinity);
    if (wrong === undefined) return Object.fromEntries(known) as Record<string, number>;
    const [symbol, size] = wrong;
    const gave = size === undefined ? `no ${symbol}` : `${size} for ${symbol}`;
    throw new UserError(`The sweep '${name}' of ${module} gives ${gave} at s = ${2 ** power}.`, hint);
  });
  return (scale) => {
    const power = Math.min(Math.floor(Math.log2(scale)), sizes.length - 1);
    const low = sizes[power] as Record<string, number>;
    const high = sizes[power + 1];
    const part = Math.log2(scale) - power;
    if (part === 0 || high === undefined) return low;
    return Object.fromEntries(
      symbols.map((symbol) => [symbol, Math.round(between(low[symbol] ?? 0, high[symbol] ?? 0, part))]),
    );
  };
}

function between(low: number, high: number, part: number): number {
  return low > 0 && high > 0 ? low * (high / low) ** part : low + (high - low) * part;
}

/** Where nothing else is said: along each size while the others stay small, and all together. */
function sweepsFor(symbols: readonly string[]): Readonly<Record<string, Sweep>> {
  const along = symbols.map(
    (symbol) =>
      [
        symbol,
        (scale: number) => Object.fromEntries(symbols.map((other) => [other, other === symbol ? scale : HELD])),
      ] as const,
  );
  const both = (scale: number) => Object.fromEntries(symbols.map((symbol) => [symbol, scale]));
  return Object.fromEntries(symbols.length === 1 ? along : [...along, ['both', both]]);
}

const HELD = 64;
