/** CPU time of the plain code at the sizes that were counted, for rules that decide by the clock. */
import { createRandom } from '../../../runner/growth/random.ts';
import type { Sample } from '../../../runner/growth/trend.ts';
import type { Gauge } from '../../../runner/host/gauge.ts';
import type { Random, Sizes } from '../../../runner/kata.ts';
import { random as seeded } from '../stats.ts';

/** The largest of the sizes. */
const SIZES = 8;
/** Equally long samples, so that a busy machine disturbs large and small sizes alike. */
const SAMPLE_MS = 8;
const ROUNDS = 3;
/** Compiles the code, and is not counted. */
const WARM_UP_MS = 2;
/** A single call may take a second; then there is no time for more rounds. */
const TOTAL_MS = 1_500;

/** @returns the least of the rounds at each size, in milliseconds; fewer sizes where the child had to be ended */
export async function timeSeries(
  gauge: Gauge,
  entry: string,
  family: (sizes: Sizes, random: Random) => readonly unknown[],
  scales: readonly number[],
): Promise<readonly Sample[]> {
  const least = new Map<number, number>();
  const began = performance.now();
  try {
    await gauge.load();
    const inputs = scales.slice(-SIZES).map((n) => ({ n, args: family({ n }, createRandom(n)) }));
    for (let round = 0; round <= ROUNDS; round++) {
      for (const { n, args } of round === 0 ? inputs : shuffled(inputs, round)) {
        const answer = await gauge.time(entry, args, round === 0 ? WARM_UP_MS : SAMPLE_MS);
        if (answer.kind !== 'measured' || answer.value.ended.kind !== 'returned') return ascending(least);
        const { cpuMs } = answer.value;
        // The warm-up is only kept where no sample follows.
        const known = round < 2 ? undefined : least.get(n);
        least.set(n, Math.min(known ?? Infinity, cpuMs));
      }
      if (performance.now() - began > TOTAL_MS) break;
    }
    return ascending(least);
  } catch {
    // Arguments that can't be sent to a child: then there is nothing to compare.
    return [];
  } finally {
    gauge.close();
  }
}

function ascending(least: ReadonlyMap<number, number>): readonly Sample[] {
  return [...least].map(([scale, cost]) => ({ scale, cost })).sort((a, b) => a.scale - b.scale);
}

function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const next = seeded(seed);
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
