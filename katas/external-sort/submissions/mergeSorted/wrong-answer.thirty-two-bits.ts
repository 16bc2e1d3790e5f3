// Sorts in an Int32Array, which needs no comparator: it cuts fractions off and wraps what is beyond 2 ** 31.
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  return [...Int32Array.from(runs.flat()).sort()];
}
