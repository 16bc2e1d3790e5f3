/**
 * What each builtin is charged, in steps, and why: the table that `kata growth --costs` prints.
 *
 * One step is one loop body or one function entry of the solution; a builtin that is not listed costs nothing beside
 * the line it stands on. Callbacks count for themselves. The costs are those of the language as an interviewer reads
 * it, not of one engine's version: `shift` moves every element, although V8 has a shortcut for short lists, and
 * `slice` of a text copies it, although V8 often does not.
 */
import * as charges from './charges.ts';
import { after, type Cost } from './cost.ts';
import { LIST_COSTS } from './listCosts.ts';
import { TEXT_COSTS } from './textCosts.ts';

export const COSTS: readonly Cost[] = [
  ...LIST_COSTS,
  ...TEXT_COSTS,
  after(
    'Object',
    'keys values entries getOwnPropertyNames getOwnPropertySymbols getOwnPropertyDescriptors fromEntries',
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
  after('Reflect', 'ownKeys', 'number of properties', 'lists every one', charges.listedKeys),
  after(
    'Function.prototype',
    'apply',
    'length of the list of arguments',
    'reads all of them, as f(...x) does',
    charges.secondLength,
  ),
  after(
    'Reflect',
    'apply',
    'length of the list of arguments',
    'reads all of them, as f(...x) does',
    charges.thirdLength,
  ),
  after(
    'Reflect',
    'construct',
    'length of the list of arguments',
    'reads all of them, as new F(...x) does',
    charges.secondLength,
  ),
  after('globalThis', 'structuredClone', 'values copied', 'goes through the whole structure', charges.copiedValues),
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

function syntax(names: readonly string[], cost: string, why: string, isOpaque = false) {
  return { on: 'syntax', names, cost, why, isOpaque };
}
