/** vitest, with its settings as they come. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lab, ROOT } from '../lab.ts';
import { CHECKED, OVER } from '../vitestReporter.ts';
import { type Contestant, enter, type Sign } from './contestant.ts';
import { type TestFolder, testFolder } from './folder.ts';

const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs');

/** @param flags beyond the settings as they come, to see what can be had from it */
export function vitestWatch(lab: Lab, name: string, flags: readonly string[] = []): Promise<Contestant> {
  const { dir, solution } = vitestFolder(lab, name.replaceAll(/\W+/g, '-'));
  const reporter = `--reporter=${join(ROOT, 'test/bench/vitestReporter.ts')}`;
  const program = lab.start([process.execPath, VITEST, 'watch', reporter, ...flags], dir);
  return enter({ name, program, file: solution, readSigns });
}

/** The command for one run. */
export function vitestRun(): readonly string[] {
  return [process.execPath, VITEST, 'run'];
}

export function vitestFolder(lab: Lab, name: string): TestFolder {
  const folder = testFolder(lab, name, 'vitest');
  // Its default place is node_modules/, which is not ours alone.
  writeFileSync(join(folder.dir, 'vitest.config.js'), "export default { cacheDir: '.vite' };\n");
  return folder;
}

function readSigns(line: string): readonly Sign[] {
  if (line.startsWith(CHECKED)) return [{ kind: 'checked', isAccepted: line === `${CHECKED}passed` }];
  return line === OVER ? [{ kind: 'over' }] : [];
}
