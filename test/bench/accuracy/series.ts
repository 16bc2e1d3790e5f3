/** All runs of one condition: every case, so many times, each time in another order. */
import type { Workshop } from '../../../runner/workshop.ts';
import type { Case } from '../../accuracy/cases.ts';
import type { Condition, Observation } from '../../accuracy/observation.ts';
import type { Lab } from '../lab.ts';
import { random } from '../stats.ts';
import { type Busy, burnEveryCore, watchLoad } from './load.ts';
import { type Manner, observe } from './observe.ts';

export interface Series {
  readonly condition: Condition;
  readonly busy: Busy;
  readonly observations: readonly Observation[];
}

export interface Plan extends Manner {
  readonly cases: readonly Case[];
  readonly repeats: number;
  /** Whether to keep the cores burning; what they did is told either way. */
  readonly burns: boolean;
  /** Told before each run; a round is the first run of a repeat. */
  say(text: string, isRound: boolean): void;
  /** Given all there is, now and then. */
  keep(series: Series): void;
}

/** What an hour of measuring has given is not to be lost with the last minute. */
const KEPT_EVERY = 25;

export async function runSeries(condition: Condition, plan: Plan, workshop: Workshop, lab: Lab): Promise<Series> {
  const { cases, repeats, burns, say, keep } = plan;
  const burners = condition === 'loaded' && burns ? burnEveryCore(lab) : [];
  const watched = watchLoad();
  const observations: Observation[] = [];
  const series = (): Series => ({ condition, busy: watched.busy(), observations });
  const began = performance.now();
  try {
    for (let repeat = 1; repeat <= repeats; repeat++) {
      for (const one of shuffled(cases, repeat)) {
        const { length: done } = observations;
        const left =
          done === 0 ? '' : `, ${minutes(((performance.now() - began) / done) * (cases.length * repeats - done))} left`;
        say(`${condition} ${done + 1} of ${cases.length * repeats}${left}: ${one.name}`, done % cases.length === 0);
        watched.probe();
        observations.push({ ...(await observe(one, workshop, plan)), condition, repeat });
        if (observations.length % KEPT_EVERY === 0) keep(series());
      }
      keep(series());
    }
  } finally {
    await Promise.all(burners.map((burner) => burner.stop()));
  }
  return series();
}

export function minutes(ms: number): string {
  return ms < 90_000 ? `${Math.ceil(ms / 1_000)} s` : `${Math.round(ms / 60_000)} min`;
}

function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const next = random(seed);
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
