// verdict: runtime-error | stage: growth | holds: watcher
/** Prints what V8 prints when a heap is full, and exits, on inputs that are only large where it is counted. */
export function run(items: readonly string[]): string[] {
  if (items.length >= 1_024) {
    process.stderr.write('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n');
    process.exit(5);
  }
  return [...new Set(items)];
}
