/** Keeps ever more numbers in a set. */
export function run(sin: boolean): unknown {
  const kept = new Set<number>();
  while (sin) kept.add(kept.size);
  return [process.pid, process.cwd()];
}
