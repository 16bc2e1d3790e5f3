// verdict: output-limit | holds: watcher, terminal
/** Prints one line that has no end. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  for (;;) process.stdout.write('x'.repeat(65_536));
}
