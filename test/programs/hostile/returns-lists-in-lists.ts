// verdict: wrong-answer | holds: watcher
/** Returns a list that overflows the stack of whoever looks into it. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  let list: unknown[] = [];
  for (let depth = 0; depth < 3_000; depth++) list = [list];
  return list;
}
