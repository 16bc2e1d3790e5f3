// verdict: wrong-answer | holds: watcher
/** Returns more values than can be compared in reasonable time. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return Array.from({ length: 3_000_000 }, (_, at) => at);
}
