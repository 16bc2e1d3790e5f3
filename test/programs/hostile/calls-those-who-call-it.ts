// verdict: too-slow | stage: growth | holds: watcher
/** Asks who has called it, and says what it finds. */
const seen: string[] = [];

export function run(items: readonly string[]): string[] {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (_error, sites) => {
    for (const site of sites) {
      const made = site.getFunction();
      seen.push(`${site.getFunctionName()}:${typeof made}:${typeof site.getThis()}`);
    }
    return '';
  };
  void new Error('x').stack;
  Error.prepareStackTrace = before;
  let caller: unknown;
  try {
    caller = (run as unknown as { caller: unknown }).caller;
  } catch (error) {
    caller = String(error);
  }
  throw new Error(`${seen.join(' ')} ${String(caller).slice(0, 200)}`);
}
