// verdict: runtime-error | holds: watcher
/** Has the engine ask it for the text of a stack, and gives a very long one. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  Error.prepareStackTrace = () => '    at run (solution.js:1:1)\n'.repeat(2_000_000);
  throw new Error('look at my stack');
}
