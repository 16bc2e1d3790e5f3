// Joins the runs and sorts: looks like O(n log n), but the sort of V8 is a TimSort, which finds the k runs and merges them.
/**
 * @time O(n log k)
 * @space O(n)
 *
 * Say so in an interview, and say that it is a property of this sort: a quicksort would need n log n.
 */
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  return runs.flat().sort((a, b) => a - b);
}
