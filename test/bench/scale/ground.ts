/** What the sections share: the judge's own workshop, its large files, and a lab on the same disk as its children. */
import { join } from 'node:path';
import type { Given } from '../../../runner/data/large.ts';
import { type Project, projectAt } from '../../../runner/project.ts';
import type { Dataset } from '../../../runner/scale/contract.ts';
import { openWorkshop, type Workshop } from '../../../runner/workshop.ts';
import { type Lab, openLab, ROOT } from '../lab.ts';
import type { Contest } from './contest.ts';
import type { Options } from './options.ts';

export interface Ground {
  readonly project: Project;
  readonly lab: Lab;
  readonly workshop: Workshop;
  readonly options: Options;
  /** Aborts when the benchmark is to end. */
  readonly signal: AbortSignal;
  /** Progress, where somebody watches. */
  say(text: string): void;
  /** A file with what has to come out for it; made when it is not there, and to be released. */
  provide(contest: Contest, dataset: Dataset, bytes: number): Promise<Given>;
}

const project = projectAt(ROOT);

/** The temporary directory of many systems is in memory, so the lab goes where streaming children have their folders. */
export function openScratchLab(): Lab {
  return openLab(join(project.state, 'scratch'));
}

export async function openGround({
  lab,
  options,
  signal,
  say,
}: Pick<Ground, 'lab' | 'options' | 'signal' | 'say'>): Promise<Ground> {
  const workshop = await openWorkshop(project, 0, ['stream']);
  return {
    project,
    lab,
    workshop,
    options,
    signal,
    say,
    provide: ({ kata, entry, scale }, dataset, bytes) => {
      const tag = workshop.definitionTag(kata);
      const roomBytes = bytes * (scale.budget.tempDisk + 1);
      const onMove = ({ doing, done }: { doing: string; done: number }) =>
        say(`${entry}: ${doing}, ${Math.floor(100 * done)} %`);
      return workshop.large.provide({ dataset, bytes, expected: scale.expected, tag, roomBytes }, { signal, onMove });
    },
  };
}
