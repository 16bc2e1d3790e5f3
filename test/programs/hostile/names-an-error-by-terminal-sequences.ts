// verdict: runtime-error | holds: terminal
/** Hides the same in the name of an error and in its stack. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  const error = new Error('hidden');
  error.name = '\u001b[2J\u001b]0;owned\u0007';
  error.stack = '    at \u001b[2J (solution.js:1:1)';
  throw error;
}
