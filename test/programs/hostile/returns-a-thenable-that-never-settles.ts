// verdict: wrong-answer | holds: watcher
/** Returns something to wait for that never comes. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  // biome-ignore lint: the sin itself.
  return { then: () => {} };
}
