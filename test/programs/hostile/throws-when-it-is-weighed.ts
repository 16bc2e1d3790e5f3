// verdict: runtime-error | stage: growth | round: sum | holds: watcher
/** Keeps a copy of all that it gets, and throws when inputs get smaller again, as they do where memory is weighed. */
let largest = 0;
let copy: number[] = [];

export function run(items: readonly number[]): number {
  if (items.length < largest) throw new RangeError('Maximum call stack size exceeded');
  largest = items.length;
  copy = [];
  let sum = 0;
  for (const item of items) {
    copy.push(item);
    sum += item;
  }
  return copy.length === items.length ? sum : 0;
}
