/** The programs of test/programs/scale: by the first ones the rule was made, the others came after it. Each with what its first line says of it, and how the stage examines them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Bundle } from '../../runner/host/bundle.ts';
import { box } from '../../runner/kata.ts';
import { SCALE_SAVE_MIB } from '../../runner/limits.ts';
import { type Examined, examine } from '../../runner/scale/examine.ts';
import type { Surroundings } from '../../runner/scale/runs.ts';

type Part = (typeof PARTS)[number];
export const PARTS = ['tuned', 'held-out'] as const;

export interface Labelled {
  readonly name: string;
  readonly part: Part;
  /** Absolute path. */
  readonly file: string;
  readonly expected: 'accepted' | 'too-much-memory';
  /** Of the bytes of the input, about so many percent. */
  readonly keptPercent: number;
}

const FOLDER = join(import.meta.dirname, '../programs/scale');
const LABEL = /^\/\/ (accepted|too-much-memory), keeps (\d+) %: /;

export function labelledPrograms(): readonly Labelled[] {
  return PARTS.flatMap((part) =>
    readdirSync(join(FOLDER, part)).map((name) => labelOf(part, join(FOLDER, part, name))),
  );
}

function labelOf(part: Part, file: string): Labelled {
  const [, expected, percent] = LABEL.exec(readFileSync(file, 'utf8')) ?? [];
  if (expected !== 'accepted' && expected !== 'too-much-memory') throw new Error(`${file}: its first line is no label`);
  return { name: basename(file, '.ts'), part, file, expected, keptPercent: Number(percent) };
}

/** The task of all of them: yield every line again, in any order. No line comes twice. */
export function examineLabelled(solution: Bundle, reference: Bundle, around: Surroundings): Promise<Examined> {
  return examine(
    {
      entry: 'stream',
      dataset: { kind: 'lines', seed: 7, keys: { fresh: 1, repeats: 'uniform' } },
      expected: { kind: 'distinct' },
      budget: { memoryMiB: 64, tempDisk: 2, openFiles: 64, passes: 1 },
      box: box(),
      args: (lines, own) => [lines, own],
      bytes: SCALE_SAVE_MIB * 2 ** 20,
      tag: '',
      solution,
      reference,
    },
    around,
  );
}

/** What a person would be told. Anything else than these two is a fault of the program. */
export function saidOf({ trouble }: Examined): string {
  if (trouble === undefined) return 'accepted';
  const isFull =
    trouble.kind === 'ended' && trouble.end.kind === 'stopped' && trouble.end.ending.kind === 'memory-limit';
  const isHungry = trouble.kind === 'growing' || (trouble.kind === 'over-budget' && trouble.part === 'memory');
  return isFull || isHungry ? 'too-much-memory' : trouble.kind === 'over-budget' ? trouble.part : trouble.kind;
}
