/**
 * How fast is a verdict? `npm run bench:latency -- [save] [check]`
 *
 * Each section runs all that are compared in turn, so that a busy machine is busy for all of them: read the ratios.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { checkText, measureChecks } from './check.ts';
import { type Lab, openLab } from './lab.ts';
import { measureSaves, saveText } from './save.ts';

const USAGE = `npm run bench:latency -- [options] [sections]

Sections (all, when none is named):
  save    from a save to the verdict, against vitest --watch and node --test --watch
  check   one check from a cold shell, against vitest run

Options:
  --saves N   saves of each in section save (30)
  --runs N    runs of each in section check (9)
  --json      one JSON object on standard output
  --help

Exit code: 0 all bars are met · 1 one is missed · 2 it could not be measured
`;

const SECTIONS = ['save', 'check'] as const;

const lab = openLab();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void lab.close().then(() => process.exit(130)));
}
try {
  process.exitCode = await main(lab);
} catch (error) {
  // After a signal everything fails; its handler ends the process.
  if (lab.isClosed()) await new Promise(() => {});
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
} finally {
  await lab.close();
}

async function main(lab: Lab): Promise<number> {
  const options = readOptions();
  if (options === undefined) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { sections, saves, runs, json } = options;
  const wants = (name: (typeof SECTIONS)[number]) => sections.length === 0 || sections.includes(name);
  const show = (text: string) => process.stdout.write(json ? '' : `${text}\n`);
  const machine = { node: process.version, platform: process.platform, cpus: cpus().length };
  show(
    `Node ${machine.node}, ${machine.platform}, ${machine.cpus} CPUs. Times are of this machine; compare the ratios.\n`,
  );

  const save = wants('save') ? await measureSaves(lab, saves, say) : undefined;
  if (save !== undefined) show(saveText(save));
  const check = wants('check') ? await measureChecks(lab, runs, say) : undefined;
  if (check !== undefined) show(checkText(check));

  const misses = [save, check].flatMap((result) => result?.misses ?? []);
  if (json) process.stdout.write(`${JSON.stringify({ machine, save, check, misses })}\n`);
  show(misses.length === 0 ? 'All bars are met.' : `Missed:\n${misses.map((miss) => `  ${miss}`).join('\n')}`);
  return misses.length === 0 ? 0 : 1;
}

/** Progress, where somebody watches. */
function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r`);
}

/** @returns `undefined` when help is asked for */
function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      saves: { type: 'string', default: '30' },
      runs: { type: 'string', default: '9' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const strange = positionals.find((name) => !SECTIONS.some((known) => known === name));
  if (strange !== undefined) throw new Error(`There is no section '${strange}': ${SECTIONS.join(', ')}.`);
  const { json } = values;
  return {
    sections: positionals,
    saves: count('saves', values.saves),
    runs: count('runs', values.runs),
    json,
  };
}

function count(name: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} takes a whole number from 1 on, got '${text}'.`);
}
