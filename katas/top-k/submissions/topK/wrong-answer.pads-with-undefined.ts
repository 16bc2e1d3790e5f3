// Fills k places whatever happens: past the end of the list they hold undefined.
export function topK(items: readonly number[], k: number): number[] {
  const sorted = [...items].sort((a, b) => b - a);
  return Array.from({ length: k }, (_, at) => sorted[at]!);
}
