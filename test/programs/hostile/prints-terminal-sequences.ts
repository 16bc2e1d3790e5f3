// verdict: accepted | holds: terminal
/** Clears the screen, renames the window, writes to the clipboard. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  console.log('\u001b[2J\u001b[1;1H\u001b]0;owned\u0007\u001b]52;c;b3duZWQ=\u0007\u009b2J');
  console.error('\u001bc\u001b[?1049h');
  return 'honest';
}
