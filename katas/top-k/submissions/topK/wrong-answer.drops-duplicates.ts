// Takes "the k largest" for "the k largest different values" and goes through a Set.
export function topK(items: readonly number[], k: number): number[] {
  return [...new Set(items)].sort((a, b) => b - a).slice(0, k);
}
