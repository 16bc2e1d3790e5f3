// verdict: wrong-answer | holds: watcher
/** Returns ten maps, each of which holds the one before it a hundred times: few values, and no end of paths to them. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  let inner: unknown = 'end';
  for (let level = 0; level < 10; level++) {
    const held = inner;
    inner = new Map(Array.from({ length: 100 }, (_, key) => [key, held]));
  }
  return inner;
}
