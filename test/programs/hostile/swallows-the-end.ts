// verdict: too-slow | stage: growth | holds: watcher
/** Works where whatever ends it is caught, then returns the right answer. */
export function run(items: readonly string[]): string[] {
  void new Promise(() => {
    for (let turns = 0; turns < items.length ** 3; turns++);
  });
  return [...new Set(items)];
}
