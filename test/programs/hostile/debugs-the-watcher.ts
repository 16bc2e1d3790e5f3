// verdict: runtime-error | holds: watcher, network
/** Opens the inspector of the process that has started it. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  (process as unknown as { _debugProcess(pid: number): void })._debugProcess(process.ppid);
  return 'opened';
}
