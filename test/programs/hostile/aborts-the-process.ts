// verdict: runtime-error | holds: disk
/** Ends with a core dump, where there are any. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  process.abort();
}
