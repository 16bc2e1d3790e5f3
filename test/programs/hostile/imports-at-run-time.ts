// verdict: runtime-error | holds: processes
/** Imports by a name that no bundler sees. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  void import(['node', 'child_process'].join(':')).then(({ execFileSync }) => execFileSync('/bin/true'));
  return 'honest';
}
