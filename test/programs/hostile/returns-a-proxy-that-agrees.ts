// verdict: wrong-answer | holds: watcher
/** Returns an object that is whatever it is asked for. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return new Proxy({}, { get: () => 'honest', has: () => false, getPrototypeOf: () => String.prototype });
}
