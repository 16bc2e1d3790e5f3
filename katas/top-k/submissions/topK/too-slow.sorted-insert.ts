// Finds the place by binary search, then inserts with splice: it moves up to k items for every new one, so O(n k).
export function topK(items: readonly number[], k: number): number[] {
  const best: number[] = [];
  for (const item of items) {
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (best[middle]! >= item) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, item); // blame
    if (best.length > k) best.pop();
  }
  return best;
}
