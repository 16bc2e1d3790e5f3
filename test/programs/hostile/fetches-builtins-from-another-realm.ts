// verdict: runtime-error | stage: growth | holds: watcher
/** Takes a builtin that is not counted from another realm. */
import { runInNewContext } from 'node:vm';

export function run(items: readonly string[]): string[] {
  const includes = runInNewContext('Array.prototype.includes') as typeof Array.prototype.includes;
  const kept: string[] = [];
  for (const item of items) if (!includes.call(kept, item)) kept.push(item);
  return kept;
}
