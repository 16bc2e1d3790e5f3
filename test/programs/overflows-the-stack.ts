/** Calls itself without an end. */
export function run(sin: boolean): unknown {
  return sin ? [run(sin)] : [process.pid, process.cwd()];
}
