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
  // biome-ignore format: the mark belongs to the line of the loop
  while (inA < a.length || inB < b.length) { // blame
    const headA = a[inA] ?? Infinity; // past the end: never the lesser
    const headB = b[inB] ?? Infinity;
    merged.push(Math.min(headA, headB));
    if (headA <= headB) inA++;
    else inB++;
  }
  return merged;
}
