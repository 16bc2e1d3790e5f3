// reduce without a start value, a fold of two-way merges: throws when there are no runs at all.
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  return [...runs.reduce(mergeTwo)];
}

function mergeTwo(a: readonly number[], b: readonly number[]): number[] {
  const merged: number[] = [];
  let inA = 0;
  let inB = 0;
  while (inA < a.length || inB < b.length) {
    const headA = a[inA] ?? Infinity; // past the end: never the lesser
    const headB = b[inB] ?? Infinity;
    if (headA <= headB) {
      merged.push(headA);
      inA++;
    } else {
      merged.push(headB);
      inB++;
    }
  }
  return merged;
}
