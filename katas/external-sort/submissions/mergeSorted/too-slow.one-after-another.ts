// Merges each run into the result so far, the loop that comes first to mind: every value is copied up to k times, O(n k).
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  let merged: number[] = [];
  for (const run of runs) merged = mergeTwo(merged, run);
  return merged;
}

function mergeTwo(a: readonly number[], b: readonly number[]): number[] {
  const merged: number[] = [];
  let inA = 0;
  let inB = 0;
  const aIsNext = (): boolean => (a[inA] ?? Infinity) <= (b[inB] ?? Infinity);
  while (inA < a.length || inB < b.length) merged.push((aIsNext() ? a[inA++] : b[inB++]) ?? 0); // blame
  return merged;
}
