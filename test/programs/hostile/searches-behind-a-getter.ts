// verdict: too-slow | stage: growth | holds: watcher
/** Has a builtin go through a list whose length is said by a getter. */
export function run(items: readonly string[]): string[] {
  const root = Math.floor(Math.sqrt(items.length));
  const part = Object.create({
    get length() {
      return root;
    },
  });
  for (let at = 0; at < root; at++) part[at] = items[at];
  const kept = new Set(items);
  for (const item of kept) if (Array.prototype.includes.call(part, `${item}?`)) kept.delete(item);
  return [...kept];
}
