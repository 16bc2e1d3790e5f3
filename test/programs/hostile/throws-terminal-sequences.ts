// verdict: runtime-error | holds: terminal
/** Clears the screen by way of an error. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  throw new Error('\u001b[2J\u001b]0;owned\u0007 and \u202eback\nand \u009b2J');
}
