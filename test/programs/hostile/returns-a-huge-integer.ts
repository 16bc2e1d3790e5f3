// verdict: wrong-answer | holds: watcher
/** Returns a number that takes minutes to write out. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return [1n << 20_000_000n];
}
