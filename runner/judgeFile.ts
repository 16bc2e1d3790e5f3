/** Judges a file once, as a command does: a stage that takes seconds shows on standard error how far it is. */
import { judge } from './judge/judge.ts';
import type { Report } from './judge/report.ts';
import type { Task } from './judge/task.ts';
import type { Kata } from './kata.ts';
import { createStatusLine } from './report/bar.ts';
import { progressText } from './report/scale.ts';
import { prepareTask, type TaskOptions } from './task.ts';
import type { Workshop } from './workshop.ts';
import type { World } from './world.ts';

export interface JudgedFile {
  readonly report: Report;
  /** What was judged. */
  readonly source: Task['source'];
}

/**
 * @returns `undefined` when the world's signal aborts first
 * @throws UserError when the file is not there or can't be read
 */
export async function judgeFile(
  kata: Kata,
  file: string,
  options: TaskOptions,
  workshop: Workshop,
  world: World,
): Promise<JudgedFile | undefined> {
  const { task, warning } = await prepareTask(world.project, workshop.bundler, kata, file, options);
  if (warning !== undefined) world.err(`${warning}\n`);
  const line = createStatusLine(world);
  try {
    const report = await judge(task, workshop, world.signal, (event) => {
      if (event.kind === 'stage-going') line.show(`${event.entry} ${progressText(event.progress)}`);
      if (event.kind === 'stage-ended') line.end();
    });
    return report === undefined ? undefined : { report, source: task.source };
  } finally {
    line.end();
  }
}
