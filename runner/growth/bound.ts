/** Budgets and classes as people write them: `O(n log k)`, `Θ(n²)`, `O(V + E)`. Pure. */
import type { Sizes } from '../kata.ts';

export interface Bound {
  /** In the usual spelling: `O(n log k)`. */
  readonly text: string;
  /** Sizes that are named in it. */
  readonly symbols: readonly string[];
  /** Its value, in arbitrary units: only ratios mean something. */
  at(sizes: Sizes): number;
}

export type ParsedBound =
  | { readonly kind: 'bound'; readonly bound: Bound }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads leniently: `O( )` may be missing, as may spaces and `*`; `Θ`, `²`, `√`, `lg`, `ln` are understood.
 *
 * @param symbols names a size may have; others are unreadable
 */
export function parseBound(text: string, symbols: readonly string[]): ParsedBound {
  try {
    const tokens = tokenize(text, symbols);
    const reader = { tokens, at: 0 };
    const tree = readSum(reader);
    if (reader.at < tokens.length) throw new Error(`'${tokens[reader.at]}' is not understood`);
    if (evaluate(tree, Object.fromEntries(symbols.map((symbol) => [symbol, 2]))) <= 0)
      throw new Error('it allows nothing at all');
    const used = symbols.filter((symbol) => tokens.includes(symbol));
    return { kind: 'bound', bound: { text: `O(${write(tree)})`, symbols: used, at: (sizes) => evaluate(tree, sizes) } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', reason };
  }
}

type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'sum' | 'product'; readonly of: readonly Tree[] }
  | { readonly kind: 'power'; readonly base: Tree; readonly exponent: Tree }
  | { readonly kind: 'log' | 'sqrt' | 'factorial'; readonly of: Tree }
  | { readonly kind: 'min' | 'max'; readonly of: readonly Tree[] };

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function tokenize(text: string, symbols: readonly string[]): readonly string[] {
  let rest = text
    .trim()
    .replace(/^[OoΘθΩω]\s*\((.*)\)$/u, '$1')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (digits) => `^${[...digits].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('')}`)
    .replace(/√/gu, ' sqrt ')
    .replace(/[·×⋅]/gu, '*')
    .replace(/\*\*/g, '^');
  const names = [...symbols, 'log', 'sqrt', 'min', 'max'].sort((a, b) => b.length - a.length);
  const tokens: string[] = [];
  for (rest = rest.trimStart(); rest !== ''; rest = rest.trimStart()) {
    const word = /^(?:log₂|log2|log_2|lg|ln)(?![a-z0-9]*\s*\^\s*log)/.exec(rest)?.[0];
    const name = word === undefined ? nameIn(rest, names) : undefined;
    const token = word ?? name ?? /^(?:\d+(?:\.\d+)?|[-+*/^(),!])/.exec(rest)?.[0];
    if (token === undefined) throw new Error(unknown(rest, symbols));
    tokens.push(word === undefined ? token : 'log');
    rest = rest.slice(token.length);
  }
  if (tokens.length === 0) throw new Error('there is nothing between the brackets');
  return tokens;
}

/** `N` is read as `n` where no size is called `N`. */
function nameIn(text: string, names: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  return names.find((known) => text.startsWith(known)) ?? names.find((known) => lower.startsWith(known.toLowerCase()));
}

function unknown(rest: string, symbols: readonly string[]): string {
  const word = /^[\p{L}\p{N}_]+/u.exec(rest)?.[0] ?? rest[0] ?? '';
  return `'${word}' is no size of this function (${symbols.join(', ')})`;
}

function readSum(reader: Reader): Tree {
  const terms = [readProduct(reader)];
  while (take(reader, '+')) terms.push(readProduct(reader));
  return terms.length === 1 ? (terms[0] as Tree) : { kind: 'sum', of: terms };
}

function readProduct(reader: Reader): Tree {
  const factors = [readPower(reader)];
  for (;;) {
    const next = reader.tokens[reader.at];
    if (next === '*') reader.at++;
    else if (next === '/') {
      reader.at++;
      factors.push({ kind: 'power', base: readPower(reader), exponent: { kind: 'number', value: -1 } });
      continue;
    } else if (next === undefined || ['+', ')', ',', '^', '!', '-'].includes(next)) break;
    factors.push(readPower(reader));
  }
  return factors.length === 1 ? (factors[0] as Tree) : { kind: 'product', of: factors };
}

function readPower(reader: Reader): Tree {
  const base = readAtom(reader);
  return take(reader, '^') ? { kind: 'power', base, exponent: readPower(reader) } : base;
}

function readAtom(reader: Reader): Tree {
  const token = reader.tokens[reader.at++];
  if (token === undefined) throw new Error('it ends too early');
  let tree: Tree;
  if (/^\d/.test(token)) tree = { kind: 'number', value: Number(token) };
  else if (token === '(') {
    tree = readSum(reader);
    expect(reader, ')');
  } else if (token === 'log' || token === 'sqrt') {
    // `log^2 n` is a power of the logarithm, `log n^2` a logarithm of a power.
    const exponent = token === 'log' && take(reader, '^') ? readAtom(reader) : undefined;
    const of: Tree = { kind: token, of: readPower(reader) };
    tree = exponent === undefined ? of : { kind: 'power', base: of, exponent };
  } else if (token === 'min' || token === 'max') {
    expect(reader, '(');
    const of = [readSum(reader)];
    while (take(reader, ',')) of.push(readSum(reader));
    expect(reader, ')');
    tree = { kind: token, of };
  } else if (/^[-+*/^),!]$/.test(token)) throw new Error(`'${token}' stands where a size is due`);
  else tree = { kind: 'symbol', name: token };
  return take(reader, '!') ? { kind: 'factorial', of: tree } : tree;
}

function take(reader: Reader, token: string): boolean {
  if (reader.tokens[reader.at] !== token) return false;
  reader.at++;
  return true;
}

function expect(reader: Reader, token: string): void {
  if (!take(reader, token)) throw new Error(`'${token}' is missing`);
}

function evaluate(tree: Tree, sizes: Sizes): number {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'symbol':
      return Math.max(1, sizes[tree.name] ?? 1);
    case 'sum':
      return tree.of.reduce((sum, part) => sum + evaluate(part, sizes), 0);
    case 'product':
      return tree.of.reduce((product, part) => product * evaluate(part, sizes), 1);
    case 'power':
      return evaluate(tree.base, sizes) ** evaluate(tree.exponent, sizes);
    case 'log':
      // A logarithm in a budget never makes it smaller: `n log k` at k = 1 still allows n.
      return Math.max(1, Math.log2(Math.max(1, evaluate(tree.of, sizes))));
    case 'sqrt':
      return Math.sqrt(evaluate(tree.of, sizes));
    case 'factorial':
      return factorial(evaluate(tree.of, sizes));
    case 'min':
      return Math.min(...tree.of.map((part) => evaluate(part, sizes)));
    case 'max':
      return Math.max(...tree.of.map((part) => evaluate(part, sizes)));
  }
}

function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n && product < Infinity; factor++) product *= factor;
  return product;
}

function write(tree: Tree): string {
  switch (tree.kind) {
    case 'number':
      return String(tree.value);
    case 'symbol':
      return tree.name;
    case 'sum':
      return tree.of.map(write).join(' + ');
    case 'product':
      return tree.of.map((factor) => writeDivisor(factor) ?? writeFactor(factor)).join(' ');
    case 'power':
      if (tree.base.kind === 'log') return `log^${writeExponent(tree.exponent)} ${writeFactor(tree.base.of)}`;
      return `${tree.base.kind === 'factorial' ? write(tree.base) : writeAtom(tree.base)}^${writeFactor(tree.exponent)}`;
    case 'log':
    case 'sqrt':
      return `${tree.kind} ${writeFactor(tree.of)}`;
    case 'factorial':
      return `${writeAtom(tree.of)}!`;
    case 'min':
    case 'max':
      return `${tree.kind}(${tree.of.map(write).join(', ')})`;
  }
}

function writeFactor(tree: Tree): string {
  return tree.kind === 'sum' || tree.kind === 'product' ? `(${write(tree)})` : write(tree);
}

/** Only a division has the exponent -1: a minus sign is not read. */
function writeDivisor(tree: Tree): string | undefined {
  if (tree.kind !== 'power' || tree.exponent.kind !== 'number' || tree.exponent.value !== -1) return undefined;
  return `/ ${writeFactor(tree.base)}`;
}

/** Between `log^` and what the logarithm is of, a further power would be read as the end of it. */
function writeExponent(tree: Tree): string {
  return tree.kind === 'power' ? `(${write(tree)})` : writeFactor(tree);
}

/** What `^` or `!` stands behind: they bind more tightly than all but names and brackets. */
function writeAtom(tree: Tree): string {
  return ['number', 'symbol', 'min', 'max'].includes(tree.kind) ? write(tree) : `(${write(tree)})`;
}
