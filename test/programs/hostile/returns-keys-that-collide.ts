// verdict: wrong-answer | stage: properties | holds: watcher
/** Builds a set whose keys all have one hash, once; to read it takes as long as to build it, each time it is returned. */
const kept = new Set<unknown>();

export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  for (let at = 0; kept.size < 12_000; at++) kept.add(BigInt(at) << 64n);
  return kept;
}
