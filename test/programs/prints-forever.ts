/** Prints without an end. */
export function run(sin: boolean): unknown {
  while (sin) console.log('and another line');
  return [process.pid, process.cwd()];
}
