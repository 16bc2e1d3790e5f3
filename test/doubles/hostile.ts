/** Hostile programs: each says in its first line which verdict it must get, and what it attacks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './workbench.ts';

export interface Hostile {
  /** Its file's name: its sin. */
  readonly name: string;
  readonly file: string;
  readonly verdict: string;
  readonly stage: 'examples' | 'properties' | 'growth';
  /** What it attacks, and what must be as it was. All of them are looked at for each program. */
  readonly holds: readonly (typeof HELD)[number][];
}

const HELD = ['watcher', 'processes', 'canary', 'network', 'disk', 'terminal'] as const;

const STAGES = ['examples', 'properties', 'growth'] as const;

/** `// verdict: too-slow | stage: growth | holds: watcher`. Without a stage, the examples are judged. */
export function hostilePrograms(folder: string): readonly Hostile[] {
  const dir = join(ROOT, 'test/programs', folder);
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
  const verdict = said.get('verdict');
  if (stage === undefined || verdict === undefined || holds.length === 0)
    throw new Error(`${name} says not enough: ${first}`);
  return { name, file, verdict, stage, holds };
}
