// verdict: output-limit | holds: watcher, terminal
/** Complains without an end. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  for (;;) console.error('it hurts');
}
