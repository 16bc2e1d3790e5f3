/** Generators that wait inside each other, each with the line that makes them. */

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why one generator inside the other for each item, and each item passes through all of them
 */
export function sumByNested(items: readonly number[]): number {
  let sum = 0;
  for (const item of itemsFrom(items, 0)) sum += item;
  return sum;
}

function* itemsFrom(items: readonly number[], place: number): Generator<number> {
  if (place === items.length) return;
  yield items[place]!;
  yield* itemsFrom(items, place + 1); // blame
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why the same by a method and a loop
 */
export function sumByMethod(items: readonly number[]): number {
  let sum = 0;
  for (const item of new Chain(items).from(0)) sum += item;
  return sum;
}

class Chain {
  readonly items: readonly number[];

  constructor(items: readonly number[]) {
    this.items = items;
  }

  *from(place: number): Generator<number> {
    if (place === this.items.length) return;
    yield this.items[place]!;
    for (const item of this.from(place + 1)) yield item; // blame
  }
}
