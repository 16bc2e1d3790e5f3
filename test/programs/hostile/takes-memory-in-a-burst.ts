// verdict: runtime-error | holds: watcher, processes
/** Asks for thirty gigabytes at once, and uses each page: faster than anybody looks. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  const parts = Array.from({ length: 10 }, () => Buffer.allocUnsafeSlow(3 * 2 ** 30));
  for (const part of parts) part.fill(1);
  return parts.length;
}
