// Looks through all items for the next maximum, k times: O(n k).
export function topK(items: readonly number[], k: number): number[] {
  const taken = new Set<number>();
  const result: number[] = [];
  while (result.length < k && result.length < items.length) {
    let best = -1;
    // biome-ignore format: the mark belongs to the line of the loop
    for (let at = 0; at < items.length; at++) { // blame
      if (!taken.has(at) && (best === -1 || items[at]! > items[best]!)) best = at;
    }
    taken.add(best);
    result.push(items[best]!);
  }
  return result;
}
