/** Hostile programs: each says in its first line which verdict it must get, and what it attacks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { box, type Round } from '../../runner/kata.ts';
import type { Prey } from './prey.ts';
import { tinyRound } from './tiny-kata.ts';

export interface Hostile {
  /** Its file's name: its sin. */
  readonly name: string;
  readonly file: string;
  readonly verdict: string;
  readonly stage: 'examples' | 'properties' | 'growth';
  /** Which of the rounds whose growth is judged. */
  readonly round: keyof typeof GROWING;
  /** What it attacks, and what must be as it was. All of them are looked at for each program. */
  readonly holds: readonly (typeof HELD)[number][];
}

const HELD = ['watcher', 'processes', 'canary', 'network', 'disk', 'terminal'] as const;

/** Its own streams trip over a patch or two that newer ones do not use. */
const IS_NODE_20 = process.versions.node.startsWith('20.');

const STAGES = ['examples', 'properties', 'growth'] as const;

/** `// verdict: too-slow | stage: growth | holds: watcher`. Without a stage, the examples are judged. */
export function hostilePrograms(folder: string): readonly Hostile[] {
  const dir = resolve(import.meta.dirname, '../programs', folder);
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => read(join(dir, name), name.replace(/\.ts$/, '')));
}

function read(file: string, name: string): Hostile {
  const first = readFileSync(file, 'utf8').split('\n', 1)[0] ?? '';
  const said = new Map(
    [...first.matchAll(/(\w+): ([\w, -]+?)(?= \||$)/g)].map(([, key = '', value = '']) => [key, value]),
  );
  const stage = STAGES.find((one) => one === (said.get('stage') ?? 'examples'));
  const holds = (said.get('holds') ?? '').split(', ').flatMap((one) => HELD.find((known) => known === one) ?? []);
  const verdict = (IS_NODE_20 ? said.get('node20') : undefined) ?? said.get('verdict');
  const round = said.get('round') === 'sum' ? 'sum' : 'dedup';
  if (stage === undefined || verdict === undefined || holds.length === 0)
    throw new Error(`${name} says not enough: ${first}`);
  return { name, file, verdict, stage, round, holds };
}

/** What a program is called with: whether it is to sin, what it may reach, a box; or texts, where its steps are counted. */
export function hostileRound(
  { stage, round }: Pick<Hostile, 'stage' | 'round'>,
  { canary, port }: Pick<Prey, 'canary' | 'port'>,
): Round {
  if (stage === 'growth') return GROWING[round];
  const args = (sin: boolean) => [sin, { canary, port }, box()];
  return tinyRound({
    signature: ANY_FUNCTION,
    examples: [false, true].map((sin) => ({ args: args(sin), returns: 'honest', why: String(sin) })),
    oracle: () => 'honest',
    arbitrary: fc.boolean().map(args) as unknown as Round['arbitrary'],
  });
}

/** They take as many of the arguments as they need. */
const ANY_FUNCTION = '(...args: never) => unknown';

/** Keep the first of each text, in linear time. */
const DEDUP = tinyRound({
  signature: ANY_FUNCTION,
  examples: [{ args: [['b', 'a', 'b']], returns: ['b', 'a'], why: 'keeps the first of each' }],
  oracle: (items) => [...new Set(items as readonly string[])],
  arbitrary: fc.tuple(fc.array(fc.string({ maxLength: 2 }))) as unknown as Round['arbitrary'],
  growth: {
    sizes: { n: 'length of items' },
    inputs: { random: ({ n = 0 }, random) => [Array.from({ length: n }, () => random.text(8))] },
    time: 'O(n)',
    space: 'O(n)',
  },
});

/** Add up a list in no memory to speak of. */
const SUM = tinyRound({
  signature: ANY_FUNCTION,
  examples: [{ args: [[2, 3]], returns: 5, why: 'adds' }],
  oracle: (items) => (items as readonly number[]).reduce((sum, item) => sum + item, 0),
  arbitrary: fc.tuple(fc.array(fc.nat())) as unknown as Round['arbitrary'],
  growth: {
    sizes: { n: 'length of items' },
    inputs: { random: ({ n = 0 }, random) => [Array.from({ length: n }, () => random.int(1_000))] },
    time: 'O(n)',
    space: 'O(1)',
  },
});

const GROWING = { dedup: DEDUP, sum: SUM };
