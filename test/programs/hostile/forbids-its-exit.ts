// verdict: runtime-error | holds: processes
/** Stays when it is told to go, then fails outside any call. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  process.removeAllListeners();
  process.exit = (() => {}) as never;
  setImmediate(() => {
    throw new Error('nobody listens');
  });
  return 'honest';
}
