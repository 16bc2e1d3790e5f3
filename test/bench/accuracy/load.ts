/** Keeps every core busy, and proves that it did. */
import { cpus, loadavg } from 'node:os';
import type { Condition } from '../../accuracy/observation.ts';
import type { Lab } from '../lab.ts';
import type { Program } from '../program.ts';
import { quantile } from '../stats.ts';

/** How busy the machine was while something was measured. */
export interface Busy {
  /** Of all cores, from 0 to 1. */
  readonly cores: number;
  /** CPU time over wall time of a short loop in this process, at the median: 1 when nobody else wants the core. */
  readonly ownShare: number;
  /** Over one minute, at the end. */
  readonly load: number;
}

const BURNER = 'for (let i = 0; ; i++) Math.sqrt(i)';

/** One process for each core that never rests. They end with the lab. */
export function burnEveryCore(lab: Lab): readonly Program[] {
  return cpus().map(() => lab.start([process.execPath, '--eval', BURNER], '/'));
}

const PROBE_MS = 20;

/** Watches the machine from here on; `probe` is to be called now and then, and `busy` when something is to be told. */
export function watchLoad() {
  const before = coreTimes();
  const shares: number[] = [];
  return {
    probe: () => {
      shares.push(ownShare());
    },
    busy: (): Busy => {
      const after = coreTimes();
      const cores = (after.busy - before.busy) / Math.max(1, after.all - before.all);
      return { cores, ownShare: quantile(shares, 0.5), load: loadavg()[0] ?? 0 };
    },
  };
}

function ownShare(): number {
  const began = performance.now();
  const cpu = process.cpuUsage();
  while (performance.now() - began < PROBE_MS);
  const { user, system } = process.cpuUsage(cpu);
  return (user + system) / 1_000 / (performance.now() - began);
}

function coreTimes(): { readonly busy: number; readonly all: number } {
  let busy = 0;
  let all = 0;
  for (const { times } of cpus()) {
    const sum = times.user + times.nice + times.sys + times.irq;
    busy += sum;
    all += sum + times.idle;
  }
  return { busy, all };
}

/** Below this, somebody else was at work. */
const OWN_SHARE_QUIET = 0.9;

export function busyText(condition: Condition, { cores, ownShare, load }: Busy): string {
  const was = `${condition}: cores ${(100 * cores).toFixed(0)} % busy, a loop of ours got ${ownShare.toFixed(2)} of the time it wanted, load average ${load.toFixed(1)}.`;
  return condition === 'quiet' && ownShare < OWN_SHARE_QUIET
    ? `${was}\n  Not quiet: others were at work, and the seconds below are theirs too.`
    : was;
}
