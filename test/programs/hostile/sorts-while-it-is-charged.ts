// verdict: too-slow | stage: growth | holds: watcher
/** Has a builtin work where a charge is found out: it is the getter of a pattern's field, bound to a list. */
export function run(items: readonly string[]): string[] {
  const part = items.slice(0, Math.sqrt(items.length));
  const pattern = /a/;
  Object.defineProperty(pattern, 'sticky', { get: part.copyWithin.bind(part, 0, 1) });
  const kept = new Set(items);
  for (const item of kept) if (pattern.exec('b')) kept.delete(item);
  return [...kept];
}
