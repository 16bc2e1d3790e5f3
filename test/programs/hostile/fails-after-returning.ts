// verdict: runtime-error | holds: watcher
/** Returns the right answer, and rejects a moment later. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  setImmediate(() => void Promise.reject(new Error('a moment later')));
  return 'honest';
}
