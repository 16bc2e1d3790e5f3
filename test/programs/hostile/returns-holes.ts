// verdict: wrong-answer | holds: watcher
/** Returns a list of four thousand million holes. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return new Array(2 ** 32 - 2);
}
