/** Makes vitest say in one line when the checks of a run are through, and in another when the run is over. */
import type { Reporter, TestModule } from 'vitest/node';

export const CHECKED = '@checked ';
export const OVER = '@over';

export default class VitestReporter implements Reporter {
  /** Before the end of the run, so that nothing vitest does afterwards counts against it. */
  onTestModuleEnd(module: TestModule): void {
    process.stdout.write(`${CHECKED}${module.state()}\n`);
  }

  onTestRunEnd(): void {
    process.stdout.write(`${OVER}\n`);
  }
}
