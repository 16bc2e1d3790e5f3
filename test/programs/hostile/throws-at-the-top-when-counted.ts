// verdict: runtime-error | stage: growth | holds: watcher
/** Does so while it is read in. */
if (!Array.prototype.includes.toString().includes('native code')) throw new Error('not today');

export function run(items: readonly string[]): string[] {
  return [...new Set(items)];
}
