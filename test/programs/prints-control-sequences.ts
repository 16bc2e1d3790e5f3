/** Clears the screen, renames the terminal, turns text around, and returns the same. */
export const NASTY = '\u001b[2J\u001b]0;owned\u0007before\u202eafter\u0000';

export function run(sin: boolean): unknown {
  console.log(NASTY);
  console.error(NASTY);
  return sin ? NASTY : undefined;
}
