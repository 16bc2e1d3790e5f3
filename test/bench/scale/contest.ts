/** The rounds that stream, and their accepted programs. */
import { katas } from '../../../katas/index.ts';
import { keyOf, places } from '../../../runner/catalogue.ts';
import type { Bundle, Bundler } from '../../../runner/host/bundle.ts';
import { box, type InputBox, type InputFile, type Scale } from '../../../runner/kata.ts';
import { type Project, readText, submissionsOf } from '../../../runner/project.ts';

export interface Contest {
  readonly kata: string;
  readonly entry: string;
  readonly scale: Scale<readonly unknown[]>;
  readonly box: InputBox;
  /** The arguments of the call. */
  args(lines: InputFile): readonly unknown[];
}

/** All that have a large file, in the order of the catalogue. */
export function contestsOf(only: RegExp): readonly Contest[] {
  return places(katas)
    .filter((place) => only.test(keyOf(place)))
    .flatMap(({ kata, round: { entry, scale } }) => {
      if (scale === undefined) return [];
      const { budget, boxMiB = budget.memoryMiB, args = (lines, own) => [lines, own] } = scale;
      const own = box({ memoryMiB: boxMiB, openFiles: budget.openFiles });
      return [{ kata: kata.id, entry, scale, box: own, args: (lines: InputFile) => args(lines, own) }];
    });
}

export interface Accepted {
  /** `accepted.heap` */
  readonly name: string;
  readonly bundle: Bundle;
  /** Works with strings: where there are typed arrays, lines are bytes. */
  readonly isClear: boolean;
}

const TYPED_ARRAY = /\b(?:Uint|Int|BigUint|BigInt|Float)\d+(?:Clamped)?Array\b/;

export async function acceptedOf(
  project: Project,
  bundler: Bundler,
  { kata, entry }: Contest,
): Promise<readonly Accepted[]> {
  const known = submissionsOf(project, kata).filter((one) => one.entry === entry && one.expected === 'accepted');
  return Promise.all(
    known.map(async ({ name, file }) => {
      const result = await bundler.bundle(file);
      if (result.kind === 'broken') throw new Error(`${file} can't be bundled: ${result.diagnostics[0]?.message}`);
      return { name, bundle: result.bundle, isClear: !TYPED_ARRAY.test(readText(project, file)) };
    }),
  );
}
