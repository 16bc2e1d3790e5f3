/** Node's own test runner. */
import { LAST_CHECK } from '../checks.ts';
import type { Lab } from '../lab.ts';
import { type Contestant, enter, type Sign } from './contestant.ts';
import { testFolder } from './folder.ts';

/** From 22.18 on Node reads TypeScript by itself, which is faster than tsx. */
const readsTypeScript = 'typescript' in process.features && process.features.typescript !== false;

export function nodeWatch(lab: Lab, name: string): Promise<Contestant> {
  const { dir, solution, test } = testFolder(lab, 'node', 'node:test');
  const loader = readsTypeScript ? [] : ['--import', 'tsx'];
  const command = [process.execPath, ...loader, '--test', '--watch', '--test-reporter=tap', test];
  return enter({ name, program: lab.start(command, dir), file: solution, readSigns: tapReader() });
}

/** Its TAP names each check with its result as it comes; the summary after the last would only count against it. */
function tapReader(): (line: string) => readonly Sign[] {
  let isAccepted = true;
  return (line) => {
    const [, not, name] = /^\s*(not )?ok \d+ - (.*)$/.exec(line) ?? [];
    if (name === undefined) return [];
    if (not !== undefined) isAccepted = false;
    if (name !== LAST_CHECK) return [];
    const checked = { kind: 'checked', isAccepted } as const;
    isAccepted = true;
    return [checked, { kind: 'over' }];
  };
}
