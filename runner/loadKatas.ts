/** Loads each kata by itself, and looks whether all of it is there: one that is broken must not take the others with it. */
import type { Kata } from './kata.ts';

export interface Broken {
  readonly id: string;
  /** What is wrong, as the end of a sentence. */
  readonly reason: string;
}

export interface Catalogue {
  readonly katas: readonly Kata[];
  readonly broken: readonly Broken[];
}

/** @param definitions what imports `katas/<id>/kata.ts`, by id, in learning order */
export async function loadKatas(
  definitions: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>,
): Promise<Catalogue> {
  const katas: Kata[] = [];
  const broken: Broken[] = [];
  for (const [id, load] of Object.entries(definitions)) {
    try {
      const definition = (await load()).default;
      const reason = missingPiece(id, definition);
      if (reason === undefined) katas.push(definition as Kata);
      else broken.push({ id, reason });
    } catch (error) {
      broken.push({ id, reason: `it throws while it is loaded: ${firstLines(error)}` });
    }
  }
  return { katas, broken };
}

export function brokenText({ id, reason }: Broken): string {
  return `katas/${id}/kata.ts is left out: ${reason}. The other katas are there.`;
}

/** A bundler tells in its second line where the mistake is. */
function firstLines(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.split('\n').slice(0, 2).join(' ').replace(/[.:]$/, '');
}

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string' && value !== '';
const list: Check = (value) => Array.isArray(value);
const calls: Check = (value) => typeof value === 'function';
const record: Check = (value) => typeof value === 'object' && value !== null;

const KATA: Readonly<Record<string, Check>> = {
  title: text,
  pattern: text,
  level: (value) => typeof value === 'number',
  from: text,
  rounds: (value) => Array.isArray(value) && value.length > 0,
};

/** What every stage takes for granted. Authors have the compiler for the rest, and `kata doctor` for whether it is right. */
const ROUND: Readonly<Record<string, Check>> = {
  entry: text,
  title: text,
  signature: text,
  hints: list,
  examples: list,
  oracle: calls,
  arbitrary: (value) => record(value) && calls((value as { readonly generate?: unknown }).generate),
  properties: list,
};

/** @returns `undefined` when all is there */
function missingPiece(id: string, definition: unknown): string | undefined {
  if (!record(definition)) return 'it exports no kata as default';
  const kata = definition as Partial<Kata>;
  if (kata.id !== id) return `its id is '${kata.id}', its folder '${id}'`;
  const own = lacking(KATA, kata);
  if (own !== undefined) return `it has no ${own}, or none that is sound`;
  for (const round of kata.rounds ?? []) {
    const piece = record(round) ? lacking(ROUND, round) : 'entry';
    if (piece !== undefined) return `round '${round?.entry ?? '?'}' has no ${piece}, or none that is sound`;
  }
  return undefined;
}

function lacking(pieces: Readonly<Record<string, Check>>, of: object): string | undefined {
  const known = of as Readonly<Record<string, unknown>>;
  return Object.entries(pieces).find(([name, isSound]) => !isSound(known[name]))?.[0];
}
