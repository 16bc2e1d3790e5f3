// verdict: accepted | holds: processes
/** Goes on when the call is over. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  setInterval(() => {}, 1);
  return 'honest';
}
