// Takes the maximum k times with a reduce() that has no start value: it throws once the list is used up.
export function topK(items: readonly number[], k: number): number[] {
  const left = [...items];
  const result: number[] = [];
  for (let round = 0; round < k; round++) {
    const largest = left.reduce((a, b) => Math.max(a, b));
    result.push(largest);
    left.splice(left.indexOf(largest), 1);
  }
  return result;
}
