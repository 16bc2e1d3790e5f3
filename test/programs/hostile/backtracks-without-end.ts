// verdict: time-limit | holds: watcher
/** Has a regular expression try every way to cut up a text. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return /^(a+)+$/.test(`${'a'.repeat(50)}!`) ? 'matched' : 'honest';
}
