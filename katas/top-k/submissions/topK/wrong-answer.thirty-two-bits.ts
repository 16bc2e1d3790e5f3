// Sorts in an Int32Array, which needs no comparator: it cuts fractions off and wraps what is beyond 2 ** 31.
export function topK(items: readonly number[], k: number): number[] {
  return [...Int32Array.from(items).sort().reverse().slice(0, k)];
}
