/** Keeps ever more objects in an array. */
export function run(sin: boolean): unknown {
  const kept: { at: number }[] = [];
  while (sin) kept.push({ at: kept.length });
  return [process.pid, process.cwd()];
}
