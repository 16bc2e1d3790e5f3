// verdict: time-limit | stage: growth | holds: watcher
/** Comes to no end on inputs that are larger than those on which steps are counted. */
export function run(items: readonly string[]): string[] {
  while (items.length > 40_000);
  return [...new Set(items)];
}
