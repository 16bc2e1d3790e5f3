/** A bound as a tree: its value, and how it is written. Pure. */
import type { Sizes } from '../kata.ts';

export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'sum' | 'product'; readonly of: readonly Tree[] }
  | { readonly kind: 'power'; readonly base: Tree; readonly exponent: Tree }
  | { readonly kind: 'log' | 'sqrt' | 'factorial'; readonly of: Tree }
  | { readonly kind: 'min' | 'max'; readonly of: readonly Tree[] };

/** Its value at these sizes; a size that is 0 or not given counts as 1. */
export function evaluate(tree: Tree, sizes: Sizes): number {
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

/** In the usual spelling, with no more brackets than are needed. */
export function write(tree: Tree): string {
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
