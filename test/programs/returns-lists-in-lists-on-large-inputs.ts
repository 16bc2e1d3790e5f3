/** Right up to some thousand items; from there on it returns a list that can be sent, and is nested too deeply to be compared. */
export function run(items: readonly string[]): unknown {
  if (items.length <= 4_096) return [...new Set(items)];
  let list: unknown[] = [];
  for (let depth = 0; depth < 600; depth++) list = [list];
  return list;
}
