// verdict: too-slow | stage: growth | holds: watcher
/** Has a builtin go through a list that nobody can ask for its length: it stands behind a Proxy. */
export function run(items: readonly string[]): string[] {
  const part = new Proxy(items.slice(0, Math.sqrt(items.length)), {});
  const kept = new Set(items);
  for (const item of kept) if (part.includes(`${item}?`)) kept.delete(item);
  return [...kept];
}
