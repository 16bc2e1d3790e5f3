/** Ends its process the hard way. */
export function run(sin: boolean): unknown {
  if (sin) process.abort();
  return [process.pid, process.cwd()];
}
