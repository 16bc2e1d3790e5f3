// verdict: too-slow | stage: growth | holds: watcher
/** Has a builtin go through a list that has no length of its own: it has inherited it. */
export function run(items: readonly string[]): string[] {
  const part = Object.create(items.slice(0, Math.sqrt(items.length)));
  const kept = new Set<string>();
  for (const item of items) if (!kept.has(item) || Array.prototype.includes.call(part, '')) kept.add(item);
  for (const item of kept) if (Array.prototype.includes.call(part, `${item}?`)) kept.delete(item);
  return [...kept];
}
