// verdict: wrong-answer | holds: watcher
/** Returns an object that says it is the right answer, however it is asked. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return {
    toString: 'honest',
    valueOf: 'honest',
    toJSON: 'honest',
    constructor: String,
    length: 6,
  };
}
