// verdict: runtime-error | stage: growth | holds: watcher
/** Throws when a builtin is not the original: what can not be measured might be let pass. */
export function run(items: readonly string[]): string[] {
  if (!Array.prototype.includes.toString().includes('native code'))
    throw new RangeError('Maximum call stack size exceeded');
  const kept: string[] = [];
  for (const item of items) if (!kept.includes(item)) kept.push(item);
  return kept;
}
