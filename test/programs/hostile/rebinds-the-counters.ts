// verdict: too-slow | stage: growth | holds: watcher
// @ts-nocheck: at the top of a module there are no arguments.
/** Puts functions of its own in the place of the counters, which are arguments of the function around it. */
const given = arguments;
for (let at = 3; at < given.length; at++) {
  const [isPlain, hook] = [at < 3, given[at]];
  if (!isPlain && typeof hook === 'function') given[at] = (_site: number, value: unknown) => value;
}

export function run(items: readonly string[]): string[] {
  const kept: string[] = [];
  for (const item of items) {
    let isNew = true;
    for (let at = 0; at < kept.length; at++) if (kept[at] === item) isNew = false;
    if (isNew) kept[kept.length] = item;
  }
  return kept;
}
