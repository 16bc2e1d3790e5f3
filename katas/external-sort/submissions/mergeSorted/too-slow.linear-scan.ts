// Looks at all k heads for each value, because k is "small": O(n k).
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  const positions = runs.map(() => 0);
  const total = runs.reduce((sum, run) => sum + run.length, 0);
  const headOf = (run: number): number => runs[run]?.[positions[run] ?? 0] ?? Infinity;
  const merged: number[] = [];
  while (merged.length < total) {
    let least = 0;
    for (let run = 1; run < runs.length; run++) if (headOf(run) < headOf(least)) least = run; // blame
    merged.push(headOf(least));
    positions[least] = (positions[least] ?? 0) + 1;
  }
  return merged;
}
