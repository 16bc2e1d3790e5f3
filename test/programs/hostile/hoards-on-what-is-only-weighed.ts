// verdict: memory-limit | stage: growth | holds: watcher
/** Fills memory on inputs that are larger than those on which steps are counted. */
export function run(items: readonly string[]): string[] {
  const hoard: Buffer[] = [];
  while (items.length > 40_000) hoard.push(Buffer.alloc(64 * 2 ** 20, 1));
  return [...new Set(items)];
}
