// verdict: runtime-error | stage: growth | holds: watcher
/** Works in a function that is made from a text, and has no counters. */
export function run(items: readonly string[]): string[] {
  const text =
    'const kept = []; for (const item of items) if (!kept.some((one) => one === item)) kept.push(item); return kept';
  return new Function('items', text)(items);
}
