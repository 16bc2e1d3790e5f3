/**
 * Lets one measurement be judged at several budgets: the engine is run whole for each, but what it asks for a second
 * time is answered from what it was told the first time. Counts do not depend on the budget; a sample of memory or
 * of CPU time is as good for one budget as for the next. What has not been asked before is measured.
 */
import { createRandom } from '../../../runner/growth/random.ts';
import type { Answer, Gauge } from '../../../runner/host/gauge.ts';
import type { Random, Sizes } from '../../../runner/kata.ts';

type Family = (sizes: Sizes, random: Random) => readonly unknown[];

export interface Recorder {
  /** The same inputs for the same sizes and seed, as one and the same object: answers are known by it. */
  inputs(family: Family): Family;
  /** Opens children only when there is something new to ask. */
  gauges(open: () => Gauge): () => Gauge;
  /** When steps were last counted, on the clock of `performance.now()`. */
  countedAt(): number;
}

type Answers = Map<string, Answer<unknown>[]>;

export function createRecorder(): Recorder {
  const made = new Map<string, readonly unknown[]>();
  const told = new Map<readonly unknown[], Answers>();
  let loaded: Awaited<ReturnType<Gauge['load']>> | undefined;
  let countedAt = 0;

  function openRecorded(open: () => Gauge): Gauge {
    const used = new Map<Answer<unknown>[], number>();
    let gauge: Gauge | undefined;

    async function real(): Promise<Gauge> {
      if (gauge !== undefined) return gauge;
      gauge = open();
      loaded = await gauge.load();
      return gauge;
    }

    /** The first question of a kind gets the first answer, the second one the second. */
    async function ask<T>(
      args: readonly unknown[],
      kind: string,
      measure: (gauge: Gauge) => Promise<Answer<T>>,
    ): Promise<Answer<T>> {
      const answers = told.get(args) ?? new Map<string, Answer<unknown>[]>();
      told.set(args, answers);
      const known = answers.get(kind) ?? [];
      answers.set(kind, known);
      const at = used.get(known) ?? 0;
      used.set(known, at + 1);
      known[at] ??= await measure(await real());
      return known[at] as Answer<T>;
    }

    return {
      load: async () => loaded ?? (await real().then(() => loaded as NonNullable<typeof loaded>)),
      count: async (entry, args, stepLimit) => {
        const answer = await ask(args, `count ${entry} ${stepLimit}`, (own) => own.count(entry, args, stepLimit));
        countedAt = performance.now();
        return answer;
      },
      weigh: (entry, args, steps, samples) =>
        ask(args, `weigh ${entry} ${steps} ${samples}`, (own) => own.weigh(entry, args, steps, samples)),
      time: (entry, args, sampleMs) => ask(args, `time ${entry} ${sampleMs}`, (own) => own.time(entry, args, sampleMs)),
      plain: (entry, args) => ask(args, `plain ${entry}`, (own) => own.plain(entry, args)),
      close: () => gauge?.close(),
    };
  }

  return {
    inputs: (family) => (sizes, random) => {
      const seed = random.int(2 ** 30);
      const key = `${seed} ${JSON.stringify(sizes)}`;
      const input = made.get(key) ?? family(sizes, createRandom(seed));
      made.set(key, input);
      return input;
    },
    gauges: (open) => () => openRecorded(open),
    countedAt: () => countedAt,
  };
}
