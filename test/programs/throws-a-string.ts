/** Throws something that is not an Error. */
export function run(sin: boolean): unknown {
  if (sin) throw 'just text';
  return [process.pid, process.cwd()];
}
