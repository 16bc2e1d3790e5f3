// No heap: collects up to 2k items, sorts them and keeps the best k, again and again.

/**
 * The k largest items, largest first. One sort of 2k items pays for k new ones, so each item costs O(log k).
 *
 * @time O(n log k)
 * @space O(k)
 */
export function topK(items: readonly number[], k: number): number[] {
  const best: number[] = [];
  for (const item of items) {
    best.push(item);
    if (best.length >= 2 * k) keepBest(best, k);
  }
  keepBest(best, k);
  return best;
}

function keepBest(best: number[], k: number): void {
  best.sort((a, b) => b - a);
  best.length = Math.min(best.length, k);
}
