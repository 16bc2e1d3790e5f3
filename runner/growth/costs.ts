/**
 * What each builtin is charged, in steps, and why: the table that `kata growth --costs` prints.
 *
 * One step is one loop body or one function entry of the solution; a builtin that is not listed costs nothing beside
 * the line it stands on. Callbacks count for themselves. The costs are those of the language as an interviewer reads
 * it, not of one engine's version: `shift` moves every element, although V8 has a shortcut for short lists, and
 * `slice` of a text copies it, although V8 often does not.
 */
import * as charges from './charges.ts';

export interface Cost {
  /** Where it is: `Array.prototype`. */
  readonly on: string;
  readonly names: readonly string[];
  /** What is charged, in words. */
  readonly cost: string;
  readonly why: string;
  readonly charge: charges.Charge;
  /** `before`: charged before the call, which destroys what the charge depends on. */
  readonly when: 'before' | 'after';
  /** Whether what it does inside can't be counted: that is left to the clock. */
  readonly isOpaque: boolean;
}

export const COSTS: readonly Cost[] = [
  ...lists('Array.prototype'),
  ...lists('TypedArray.prototype'),
  after('Array.prototype', 'flatMap', 'length', 'goes through the whole list', charges.ownLength),
  after(
    'Array.prototype',
    'concat flat toSpliced',
    'length of the result',
    'copies into a new list',
    charges.resultLength,
  ),
  after(
    'Array.prototype',
    'splice',
    'elements behind the place, and those removed',
    'moves all that stands behind',
    charges.spliced,
  ),
  after('Array.prototype', 'shift unshift', 'length', 'moves every element by one place', charges.ownLength),
  before(
    'Array.prototype',
    'sort toSorted',
    'length; without a comparator length × log(runs)',
    'TimSort merges the ascending runs it finds; a comparator counts for itself',
    charges.sorted,
  ),
  before(
    'TypedArray.prototype',
    'sort toSorted',
    'length × log(length); with a comparator length',
    'does not look for runs; a comparator counts for itself',
    charges.sortedTyped,
  ),
  after('TypedArray.prototype', 'set', 'length of the source', 'copies every element', charges.argumentLength),
  after('Array', 'from of', 'length of the result', 'reads the source to its end', charges.resultLength),
  after('Buffer', 'from alloc allocUnsafe concat', 'bytes of the result', 'fills or copies them', charges.resultLength),
  after(
    'Buffer.prototype',
    'toString equals compare copy write latin1Slice utf8Slice',
    'bytes read or written',
    'goes through them one by one',
    charges.bytes,
  ),
  after(
    'String.prototype',
    'indexOf includes',
    'characters visited',
    'searches until it finds the text',
    charges.visited,
  ),
  after(
    'String.prototype',
    'lastIndexOf',
    'characters visited',
    'searches from the end until it finds the text',
    charges.visitedFromEnd,
  ),
  after(
    'String.prototype',
    'startsWith endsWith',
    'length of what is looked for',
    'compares that many characters',
    charges.argumentLength,
  ),
  after(
    'String.prototype',
    'slice substring substr repeat padStart padEnd trim trimStart trimEnd',
    'length of the result',
    'makes a new text',
    charges.resultLength,
  ),
  after(
    'String.prototype',
    'toUpperCase toLowerCase toLocaleUpperCase toLocaleLowerCase normalize localeCompare split',
    'length',
    'goes through the whole text',
    charges.ownLength,
  ),
  opaque(
    'String.prototype',
    'replace replaceAll match matchAll search',
    'length',
    'goes through the whole text; what a regular expression does inside is left to the clock',
    charges.ownLength,
  ),
  opaque(
    'RegExp.prototype',
    'exec test',
    'characters up to the end of the match',
    'what it does inside, such as backtracking, is left to the clock',
    charges.matched,
  ),
  after(
    'Object',
    'keys values entries getOwnPropertyNames fromEntries',
    'number of properties',
    'lists or sets every one',
    charges.listedKeys,
  ),
  after(
    'Object',
    'assign freeze seal groupBy',
    'properties copied or locked',
    'goes through every one',
    charges.copiedKeys,
  ),
  after('JSON', 'stringify', 'length of the text', 'writes every character', charges.resultLength),
  after('JSON', 'parse', 'length of the text', 'reads every character', charges.argumentLength),
  after('globalThis', 'structuredClone', 'values copied', 'goes through the whole structure', charges.copiedValues),
  before(
    'Map.prototype',
    'forEach clear',
    'number of entries',
    'goes through every one; get, set, has and delete are one look-up, part of their line',
    charges.ownSize,
  ),
  before(
    'Set.prototype',
    'forEach clear',
    'number of items',
    'goes through every one; add, has and delete are one look-up, part of their line',
    charges.ownSize,
  ),
];

/** What the syntax costs beside the builtins. */
export const SYNTAX_COSTS: readonly Pick<Cost, 'on' | 'names' | 'cost' | 'why' | 'isOpaque'>[] = [
  syntax(['loop body', 'function entry'], '1', 'the unit of counting'),
  syntax(['[...x]', 'f(...x)', '[a, ...rest]', '(...rest)'], 'items copied', 'reads all of them'),
  syntax(['{ ...x }', '{ a, ...rest }'], 'properties copied', 'reads all of them'),
  syntax(['new Set(x)', 'new Map(x)', 'new Uint8Array(x)', 'new Array(n)'], 'items or length', 'fills all of them'),
  syntax(
    ['set.values()', 'map.keys()', 'for (const x of set)'],
    'entries deleted before the first',
    'a new iterator walks over them until the table is laid out anew; charged where they get ever more',
  ),
  syntax(['s + t', 's === t', 's[i]'], '0', 'joining, comparing and flattening long texts is left to the clock', true),
  syntax(
    ['BigInt arithmetic', 'your getters inside a builtin'],
    '0',
    'depends on the digits, or on your code: left to the clock',
    true,
  ),
];

/** What lists and typed lists have in common. */
function lists(on: string): readonly Cost[] {
  return [
    after(
      on,
      'includes indexOf',
      'elements visited',
      'looks at one after the other until it finds the one',
      charges.visited,
    ),
    after(
      on,
      'lastIndexOf',
      'elements visited',
      'looks at one after the other, from the end, until it finds the one',
      charges.visitedFromEnd,
    ),
    after(on, 'map filter forEach reduce reduceRight', 'length', 'goes through the whole list', charges.ownLength),
    after(on, 'slice toReversed with', 'length of the result', 'copies into a new list', charges.resultLength),
    after(on, 'reverse copyWithin join toString', 'length', 'touches every element', charges.ownLength),
    after(on, 'fill', 'elements from start to end', 'sets each of them', charges.filled),
  ];
}

function after(on: string, names: string, cost: string, why: string, charge: charges.Charge): Cost {
  return { on, names: names.split(' '), cost, why, charge, when: 'after', isOpaque: false };
}

function before(on: string, names: string, cost: string, why: string, charge: charges.Charge): Cost {
  return { ...after(on, names, cost, why, charge), when: 'before' };
}

function opaque(on: string, names: string, cost: string, why: string, charge: charges.Charge): Cost {
  return { ...after(on, names, cost, why, charge), isOpaque: true };
}

function syntax(names: readonly string[], cost: string, why: string, isOpaque = false) {
  return { on: 'syntax', names, cost, why, isOpaque };
}
