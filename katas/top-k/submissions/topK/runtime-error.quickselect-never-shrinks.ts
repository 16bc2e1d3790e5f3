// Quickselect that puts items equal to the pivot on the larger side: equal items never get fewer, and the stack fills.
export function topK(items: readonly number[], k: number): number[] {
  return largest(items, k).sort((a, b) => b - a);
}

function largest(items: readonly number[], k: number): number[] {
  if (items.length <= k) return [...items];
  if (k === 0) return [];
  const pivot = items[0]!;
  const larger = items.filter((item) => item >= pivot);
  const smaller = items.filter((item) => item < pivot);
  if (larger.length > k) return largest(larger, k);
  return [...larger, ...largest(smaller, k - larger.length)];
}
