// verdict: runtime-error | holds: watcher
/** Loads a program of the machine into its process. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  process.dlopen({ exports: {} }, '/lib/x86_64-linux-gnu/libm.so.6');
  return 'loaded';
}
