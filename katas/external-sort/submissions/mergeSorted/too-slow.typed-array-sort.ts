// Joins the runs into a typed array, which sorts numbers without a comparator: that sort ignores the runs, O(n log n).
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  const all = Float64Array.from(runs.flat());
  return [...all.sort()]; // blame
}
