// verdict: too-slow | stage: growth | holds: watcher
/** Has every function that is called by `call` say that there is nothing. */
Function.prototype.call = () => 0;

export function run(items: readonly string[]): string[] {
  const kept: string[] = [];
  const some = new Set(items.slice(0, Math.sqrt(items.length)));
  for (const item of new Set(items)) if ([...some].length === some.size) kept.push(item);
  return kept;
}
