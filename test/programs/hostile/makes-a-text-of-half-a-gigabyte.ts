// verdict: memory-limit | holds: watcher
/** Fills memory with texts, each as long as a text may be. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  const kept: Buffer[] = [];
  for (;;) kept.push(Buffer.from('x'.repeat(2 ** 29 - 24)));
}
