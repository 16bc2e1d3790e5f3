// verdict: wrong-answer | holds: watcher
/** Returns thirty maps, each of which holds all of them: every way through them is another one to show. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  const maps = Array.from({ length: 30 }, () => new Map<number, unknown>());
  for (const map of maps) for (const [at, other] of maps.entries()) map.set(at, other);
  return maps[0];
}
