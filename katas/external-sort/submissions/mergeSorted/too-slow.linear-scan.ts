// Looks at all k heads for each value, because k is "small": O(n k).
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  const positions = runs.map(() => 0);
  const total = runs.reduce((sum, run) => sum + run.length, 0);
  const merged: number[] = [];
  while (merged.length < total) {
    let least = 0;
    let leastHead = Infinity;
    // biome-ignore format: the mark belongs to the line of the loop
    for (const [run, values] of runs.entries()) { // blame
      const head = values[positions[run]!] ?? Infinity; // past the end: never the least
      if (head >= leastHead) continue;
      least = run;
      leastHead = head;
    }
    merged.push(leastHead);
    positions[least]! += 1;
  }
  return merged;
}
