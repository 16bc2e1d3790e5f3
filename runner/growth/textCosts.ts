/** What builtins of texts are charged. */
import * as charges from './charges.ts';
import { after, type Cost, opaque } from './cost.ts';

export const TEXT_COSTS: readonly Cost[] = [
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
    'slice substring substr repeat padStart padEnd',
    'length of the result',
    'makes a new text',
    charges.resultLength,
  ),
  after(
    'String.prototype',
    'trim trimStart trimEnd',
    'length',
    'what is cut off is gone through, the rest is copied',
    charges.ownLength,
  ),
  after(
    'String.prototype',
    'toUpperCase toLowerCase toLocaleUpperCase toLocaleLowerCase normalize localeCompare split isWellFormed toWellFormed',
    'length',
    'goes through the whole text',
    charges.ownLength,
  ),
  opaque('String.prototype', 'concat', '0', 'joins texts, as s + t does: left to the clock', charges.nothing),
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
  after('JSON', 'stringify', 'length of the text', 'writes every character', charges.resultLength),
  after('JSON', 'parse', 'length of the text', 'reads every character', charges.argumentLength),
  after(
    'globalThis',
    'encodeURIComponent decodeURIComponent encodeURI decodeURI atob btoa',
    'length of the text',
    'reads every character',
    charges.argumentLength,
  ),
];
