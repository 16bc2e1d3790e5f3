// verdict: wrong-answer | holds: watcher
/** Returns a list that is another one when it is gone through. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return Object.assign(['wrong'], { length: 1, toString: undefined, equals: true });
}
