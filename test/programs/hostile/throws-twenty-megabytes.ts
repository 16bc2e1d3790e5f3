// verdict: runtime-error | holds: watcher
/** Throws an error with more text than anybody reads. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  throw new Error('x'.repeat(20_000_000));
}
