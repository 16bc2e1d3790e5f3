// verdict: time-limit | holds: watcher
/** Calls itself again each time that the stack overflows: it ends after 2^10000 calls. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  const again = (): void => {
    try {
      again();
    } finally {
      again();
    }
  };
  again();
  return 'returned';
}
