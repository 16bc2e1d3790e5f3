/** A project for a test runner: the solution, the checks as its tests, and the packages of bigkata. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Lab, ROOT } from '../lab.ts';
import { accepted } from '../solutions.ts';

export interface TestFolder {
  readonly dir: string;
  readonly solution: string;
  readonly test: string;
}

/** @param runner the module that has `test` */
export function testFolder(lab: Lab, name: string, runner: string): TestFolder {
  const dir = lab.folder(name);
  const [solution, test] = [join(dir, 'dedup.ts'), join(dir, 'dedup.test.ts')];
  const checks = join(ROOT, 'test/bench/checks.ts');
  writeFileSync(solution, accepted(0));
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    test,
    `import { test } from '${runner}';
import { defineChecks } from ${JSON.stringify(checks)};
import { dedup } from './dedup.ts';

defineChecks(test, dedup);
`,
  );
  symlinkSync(join(ROOT, 'node_modules'), join(dir, 'node_modules'), 'junction');
  return { dir, solution, test };
}
