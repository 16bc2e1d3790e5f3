// Sorts all n items to use k of them: right, short, and O(n log n).
export function topK(items: readonly number[], k: number): number[] {
  const sorted = [...items];
  sorted.sort((a, b) => b - a); // blame
  return sorted.slice(0, k);
}
