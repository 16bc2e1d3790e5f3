/** Ends its process, and says that all went well. */
export function run(sin: boolean): unknown {
  if (sin) process.exit(0);
  return [process.pid, process.cwd()];
}
