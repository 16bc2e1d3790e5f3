/** Starts something that fails, and does not wait for it. */
export function run(sin: boolean): unknown {
  if (sin) void Promise.reject(new Error('nobody waits for me'));
  return [process.pid, process.cwd()];
}
