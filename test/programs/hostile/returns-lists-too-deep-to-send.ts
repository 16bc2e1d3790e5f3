// verdict: wrong-answer | holds: watcher
/** Returns one that can not even be written. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  let list: unknown[] = [];
  for (let depth = 0; depth < 1_000_000; depth++) list = [list];
  return list;
}
