/** The tools that are raced against, as far as they are there: nothing is installed or downloaded. */
import { dirname } from 'node:path';
import type { Lab } from '../lab.ts';

const TOOLS = ['sort', 'mawk', 'gawk', 'python3', 'duckdb'] as const;
export type ToolName = (typeof TOOLS)[number];

interface Tool {
  readonly name: ToolName;
  /** Its first line about itself. */
  readonly version: string;
}

export interface Toolbox {
  readonly tools: readonly Tool[];
  readonly missing: readonly ToolName[];
  /** With Python itself before what only starts it: a shim takes longer than a small run. */
  readonly path: string;
}

export async function findTools(lab: Lab): Promise<Toolbox> {
  const python = await lineOf(lab, 'python3 -c "import sys; print(sys.executable)"');
  const path = [...(python === undefined ? [] : [dirname(python)]), process.env['PATH']].join(':');
  const found = await Promise.all(
    TOOLS.map(async (name) => ({ name, version: await lineOf(lab, `PATH='${path}' command ${VERSION[name]}`) })),
  );
  const tools = found.flatMap(({ name, version }) => (version === undefined ? [] : [{ name, version }]));
  const missing = TOOLS.filter((name) => !tools.some((tool) => tool.name === name));
  return { tools, missing, path };
}

/** Only GNU's sort is the one we want to be held against. */
const VERSION: Readonly<Record<ToolName, string>> = {
  sort: 'sort --version | grep GNU',
  mawk: 'mawk -W version < /dev/null 2>&1 | grep .',
  gawk: 'gawk --version | grep .',
  python3: 'python3 --version',
  duckdb: 'duckdb --version',
};

/** @returns `undefined` when it fails or says nothing */
async function lineOf(lab: Lab, script: string): Promise<string | undefined> {
  const program = lab.start(['bash', '-o', 'pipefail', '-c', script], '/');
  let first: string | undefined;
  program.onLine((line) => {
    first ??= line;
  });
  return (await program.ended) === 0 ? first : undefined;
}
