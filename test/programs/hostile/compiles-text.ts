// verdict: runtime-error | holds: watcher
/** Makes code that nobody has looked at. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return new Function("return 'honest'")();
}
