// verdict: time-limit | holds: processes
/** Ignores polite signals, and goes on. */
export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGXCPU'] as const) process.on(signal, () => {});
  for (;;);
}
