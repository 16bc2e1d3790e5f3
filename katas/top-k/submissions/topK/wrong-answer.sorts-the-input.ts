// sort() works in place: the answer is right, but the caller's list comes back in another order.
export function topK(items: readonly number[], k: number): number[] {
  return (items as number[]).sort((a, b) => b - a).slice(0, k);
}
