// verdict: time-limit | holds: watcher
/** Waits for a number that nobody will change, and uses no time. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return 'woken';
}
