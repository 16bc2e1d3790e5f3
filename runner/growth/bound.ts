/** Budgets and classes as people write them: `O(n log k)`, `Θ(n²)`, `O(V + E)`. Pure. */
import type { Sizes } from '../kata.ts';
import { evaluate, type Tree, write } from './formula.ts';

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
    if (reader.at < tokens.length) throw new Error(strayText(tokens[reader.at] ?? ''));
    const [small = 0, large = 0] = [2, 64].map((size) => evaluate(tree, alike(symbols, size)));
    if (small <= 0) throw new Error('it allows nothing at all');
    if (large < small) throw new Error(`it allows less for more ${symbols.join(' and ')}`);
    const used = symbols.filter((symbol) => tokens.includes(symbol));
    return { kind: 'bound', bound: { text: `O(${write(tree)})`, symbols: used, at: (sizes) => evaluate(tree, sizes) } };
  } catch (error) {
    // The stack is full.
    if (error instanceof RangeError) return { kind: 'unreadable', reason: 'its brackets are nested too deeply' };
    return { kind: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * What may stand in a bound, for who has written another one: `n, k, numbers, + * / ^ !, log, sqrt, min( , ) and max( , )`.
 *
 * @param symbols names a size may have
 */
export function grammarText(symbols: readonly string[]): string {
  return `${symbols.join(', ')}, numbers, + * / ^ !, log, sqrt, min( , ) and max( , )`;
}

function alike(symbols: readonly string[], size: number): Sizes {
  return Object.fromEntries(symbols.map((symbol) => [symbol, size]));
}

function strayText(token: string): string {
  if (token === ')') return "there is a ')' too many";
  return token === '-' ? "'-' is not understood: nothing is taken away in a bound" : `'${token}' is not understood`;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What is in the outer brackets, or the text as it is. */
function unwrap(text: string): string {
  const [start = ''] = /^[OoΘθΩω]\s*(?=\()/u.exec(text) ?? [];
  if (start === '' && /^[OoΘθΩω](?![\p{L}\p{N}_])/u.test(text)) throw new Error(`'(' is missing behind '${text[0]}'`);
  if (start === '') return text;
  let open = 0;
  for (let at = start.length; at < text.length; at++) {
    if (text[at] === '(') open++;
    if (text[at] !== ')' || --open > 0) continue;
    const behind = text.slice(at + 1).trim();
    if (behind === '') return text.slice(start.length + 1, at);
    throw new Error(behind.startsWith(')') ? strayText(')') : `'${behind}' stands behind its last bracket`);
  }
  throw new Error("')' is missing");
}

function tokenize(text: string, symbols: readonly string[]): readonly string[] {
  let rest = unwrap(text.trim())
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
  if (tokens.length === 0)
    throw new Error(text.trim() === '' ? 'it is empty' : 'there is nothing between the brackets');
  return tokens;
}

/** `N` is read as `n` where no size is called `N`. */
function nameIn(text: string, names: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  return names.find((known) => text.startsWith(known)) ?? names.find((known) => lower.startsWith(known.toLowerCase()));
}

function unknown(rest: string, symbols: readonly string[]): string {
  const word = /^(?:[\p{L}\p{N}_]+|\?)/u.exec(rest)?.[0];
  if (word === undefined) return strayText([...rest][0] ?? '');
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
  if (token === undefined) throw new Error(`nothing stands behind '${reader.tokens.at(-1)}'`);
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
  } else if (token === '-') throw new Error(strayText(token));
  else if (/^[+*/^),!]$/.test(token)) throw new Error(`'${token}' stands where a size is due`);
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
