// verdict: runtime-error | holds: watcher
/** Has a regular expression keep more ways back than there is room for. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return /^(.|\n)*$/.test('a'.repeat(30_000_000)) ? 'matched' : 'not matched';
}
