// verdict: wrong-answer | holds: watcher
/** Returns a text that is too long to be sent. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return 'x'.repeat(40_000_000);
}
