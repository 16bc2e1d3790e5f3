// verdict: wrong-answer | holds: watcher
/** Changes what it was given. */
export function run(_sin: boolean, world: { port: number }): unknown {
  world.port = 0;
  return 'honest';
}
