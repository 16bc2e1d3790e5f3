/** Never returns. */
export function run(sin: boolean): unknown {
  while (sin);
  return [process.pid, process.cwd()];
}
