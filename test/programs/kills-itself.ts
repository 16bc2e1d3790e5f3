/** Sends itself a signal. */
export function run(sin: boolean): unknown {
  if (sin) process.kill(process.pid, 'SIGTERM');
  while (sin);
  return [process.pid, process.cwd()];
}
