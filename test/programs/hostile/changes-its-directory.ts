// verdict: accepted | holds: canary
/** Goes to another directory, and stays there. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  try {
    process.chdir('/');
  } catch {}
  return 'honest';
}
