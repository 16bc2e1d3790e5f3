// Keeps a list of k instead of a heap and sorts it again for every item: O(n k log k).
export function topK(items: readonly number[], k: number): number[] {
  const best: number[] = [];
  for (const item of items) {
    best.push(item);
    best.sort((a, b) => b - a); // blame
    if (best.length > k) best.pop();
  }
  return best;
}
