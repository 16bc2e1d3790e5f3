// verdict: runtime-error | holds: watcher
/** The same, the short way. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  // biome-ignore lint: the sin itself.
  return (0, eval)("'honest'");
}
