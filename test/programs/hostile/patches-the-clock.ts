// verdict: time-limit | holds: watcher
/** Stops every clock it can reach, then works without an end. */
const still = () => 0;
Date.now = still;
performance.now = still;
process.hrtime = Object.assign(() => [0, 0] as [number, number], { bigint: () => 0n });
process.cpuUsage = () => ({ user: 0, system: 0 });

export function run(sin: boolean): unknown {
  while (sin);
  return 'honest';
}
