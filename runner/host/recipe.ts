/** Inputs that are made where they are used: in the measuring child, by a module that a person brings. */
import type { Sizes } from '../kata.ts';
import type { ErrorText, Stop } from './ending.ts';

/**
 * Stands for a whole argument list on its way to the child. The list may then hold what can't be sent, a structure with
 * methods for one, and what it takes to build it is not part of the call. The same recipe gives the same list.
 */
export class Recipe {
  readonly family: string;
  readonly sizes: Sizes;
  /** Of the generator that the family is given: see growth/random.ts. */
  readonly seed: number;

  constructor(family: string, sizes: Sizes, seed: number) {
    this.family = family;
    this.sizes = sizes;
    this.seed = seed;
  }
}

/** Why there is no list: what the person's module did instead. */
export type MakeFault =
  | { readonly kind: 'threw'; readonly error: ErrorText }
  /** `gave` says what came: `a number`. */
  | { readonly kind: 'no-list'; readonly gave: string }
  | { readonly kind: 'stopped'; readonly stop: Stop };

/** A person's mistake in the middle of a measurement, which can't go on without its input. */
export class NotMade extends Error {
  override readonly name = 'NotMade';
  readonly recipe: Recipe;
  readonly fault: MakeFault;

  constructor(recipe: Recipe, fault: MakeFault) {
    super(`no ${recipe.family} input could be made: ${fault.kind}`);
    this.recipe = recipe;
    this.fault = fault;
  }
}
