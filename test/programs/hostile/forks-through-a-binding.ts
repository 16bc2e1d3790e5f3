// verdict: runtime-error | holds: processes
/** Asks the engine's own binding for a process, past the module that is guarded. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  const { binding } = process as unknown as { binding(name: string): { spawn(options: object): unknown } };
  return binding('spawn_sync').spawn({ file: process.execPath, args: ['node', '-e', ''], stdio: [] });
}
