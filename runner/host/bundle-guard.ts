/** Holds the bundler to limits: esbuild works in a process of its own, which its package starts and nothing limits. */
import { readdirSync, readFileSync } from 'node:fs';
import { BUNDLER_CAPS, BUNDLER_UNWATCHED_MS } from '../limits.ts';
import type { Ending } from './ending.ts';
import { sum, type Usage, usageOf } from './usage.ts';
import { watch } from './watchdog.ts';

export class BundlerEnded extends Error {}

/**
 * Watches the bundler while it works. An honest program is through long before the first look, which takes a moment.
 *
 * @param work asks the bundler for one thing; nothing else may be asked of it meanwhile
 * @throws BundlerEnded when it takes more than it may; it is for the caller to end the bundler, which tells nobody of it
 */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  let stop = () => {};
  let timer: NodeJS.Timeout | undefined;
  const bitten = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const looks = findServices().map(usageOf);
      let before: number | undefined;
      const usage = () => {
        const used = looks.flatMap((look) => look() ?? []).reduce<Usage | undefined>(both, undefined);
        // It has written the programs before this one as well.
        before ??= used?.writtenMiB;
        return used && { ...used, writtenMiB: used.writtenMiB - (before ?? 0) };
      };
      const onBite = ({ kind }: Ending) => reject(new BundlerEnded(kind));
      stop = watch(usage, () => performance.now(), onBite, BUNDLER_CAPS).stop;
    }, BUNDLER_UNWATCHED_MS);
  });
  try {
    return await Promise.race([work(), bitten]);
  } finally {
    clearTimeout(timer);
    stop();
  }
}

const both = (one: Usage | undefined, other: Usage): Usage => (one === undefined ? other : sum(one, other));

/**
 * Its package doesn't tell which process it is, and whoever runs our own TypeScript may have started one of the same name:
 * that one has nothing to do, so all are watched together. None where there is no `/proc`.
 */
function findServices(): readonly number[] {
  try {
    const tasks = readdirSync('/proc/self/task');
    const children = tasks.flatMap((task) => readFileSync(`/proc/self/task/${task}/children`, 'latin1').split(' '));
    return children.filter(Boolean).map(Number).filter(isService);
  } catch {
    return [];
  }
}

function isService(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('\0--service=');
  } catch {
    return false;
  }
}
