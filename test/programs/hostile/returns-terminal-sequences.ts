// verdict: wrong-answer | holds: terminal
/** Hides the same in its answer. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return { '\u001b[2J': ['\u001b]0;owned\u0007'] };
}
