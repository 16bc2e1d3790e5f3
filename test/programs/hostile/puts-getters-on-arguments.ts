// verdict: wrong-answer | holds: watcher
/** Replaces what it was given by functions that are called when it is looked at. */
export function run(_sin: boolean, world: { port: number }): unknown {
  let looks = 0;
  Object.defineProperty(world, 'port', { get: () => ++looks, enumerable: true });
  return 'honest';
}
