// verdict: runtime-error | holds: watcher
/** Ends its process, and says that all went well. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  process.exit(0);
}
