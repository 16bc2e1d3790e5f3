/** What does not look at the size, or looks at nothing else. */

/**
 * @class O(1)
 * @family ints
 * @space O(1)
 * @why generators are lazy: the chain stops after ten items
 */
export function firstTenDoubled(items: readonly number[]): number {
  let sum = 0;
  for (const item of firstOf(doubledOf(items), 10)) sum += item; // blame
  return sum;
}

function* doubledOf(items: Iterable<number>): Generator<number> {
  for (const item of items) yield 2 * item;
}

function* firstOf(items: Iterable<number>, count: number): Generator<number> {
  let left = count;
  for (const item of items) {
    if (left-- === 0) return;
    yield item;
  }
}

/**
 * @class O(1)
 * @family lines
 * @space O(1)
 * @why the last ten lines, however many come before
 */
export function errorsAtTheEnd(lines: readonly string[]): number {
  return lines.slice(-10).filter((line) => line.includes('ERROR')).length; // blame
}

/**
 * @class O(1)
 * @family n
 * @space O(1)
 * @why arithmetic on a day number
 * @blame none
 */
export function yearOfDay(n: number): number {
  const days = n + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  return yearOfEra + era * 400;
}

/**
 * @class O(1)
 * @family ints
 * @space O(1)
 * @why the median of three medians of three: nine items, whatever the length
 * @blame none
 */
export function ninther(items: readonly number[]): number {
  const eighth = items.length >> 3;
  const medianFrom = (start: number) =>
    [items[start] ?? 0, items[start + eighth] ?? 0, items[start + 2 * eighth] ?? 0].sort((a, b) => a - b)[1]!;
  return [medianFrom(0), medianFrom(3 * eighth), medianFrom(5 * eighth)].sort((a, b) => a - b)[1]!;
}
