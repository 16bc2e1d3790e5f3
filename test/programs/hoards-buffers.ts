/** Keeps ever more bytes outside of the JavaScript heap. */
export function run(sin: boolean): unknown {
  const kept: Buffer[] = [];
  while (sin) kept.push(Buffer.alloc(1_024 * 1_024, 1));
  return [process.pid, process.cwd()];
}
