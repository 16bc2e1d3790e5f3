// verdict: runtime-error | holds: watcher
/** Kills the process that has started it. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  process.kill(process.ppid, 'SIGKILL');
  return 'killed';
}
