// verdict: runtime-error | holds: watcher
/** Asks to be stopped, so that it never ends. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  process.kill(process.pid, 'SIGSTOP');
  return 'stopped';
}
