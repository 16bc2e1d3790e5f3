/**
 * Is a program that keeps what it reads told from one that only looks hungry? `npm run bench:flatness -- [options]`
 *
 * Examines every program of test/programs/scale as a save would, and holds the verdict against its first line.
 */
import { parseArgs } from 'node:util';
import { projectAt } from '../../runner/project.ts';
import type { ScaleRun } from '../../runner/scale/report.ts';
import { openWorkshop, type Workshop } from '../../runner/workshop.ts';
import type { Condition } from '../accuracy/observation.ts';
import { examineLabelled, type Labelled, labelledPrograms, PARTS, saidOf } from '../scale/labelled.ts';
import { burnEveryCore, busyText, watchLoad } from './accuracy/load.ts';
import { type Lab, openLab, ROOT } from './lab.ts';
import { table } from './table.ts';

const USAGE = `npm run bench:flatness -- [options]

Options:
  --repeats N         runs of each program under each condition (5)
  --condition NAME    quiet or loaded only; loaded keeps every core burning
  --part NAME         tuned or held-out only
  --only PATTERN      programs whose name matches
  --json              one JSON object on standard output
  --help

Exit code: 0 all are right · 1 one is wrong · 2 it could not be measured
`;

const CONDITIONS: readonly Condition[] = ['quiet', 'loaded'];

/** Its CPU time limits that of the others. */
const REFERENCE = `${ROOT}/test/programs/streams/echoes.ts`;

interface Run {
  readonly name: string;
  readonly condition: Condition;
  readonly said: string;
  readonly isRight: boolean;
  readonly trend: string;
  /** Absent where a peak over the budget decided. */
  readonly kept: number | undefined;
  readonly runs: readonly ScaleRun[];
  readonly seconds: number;
}

const lab = openLab();
const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    controller.abort();
    void lab.close().then(() => process.exit(130));
  });
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
  const { repeats, conditions, programs, isJson } = options;
  const workshop = await openWorkshop(projectAt(ROOT), 0);
  const runs: Run[] = [];
  const busy: string[] = [];
  try {
    for (const condition of conditions) {
      const burners = condition === 'loaded' ? burnEveryCore(lab) : [];
      const watched = watchLoad();
      for (let repeat = 1; repeat <= repeats; repeat++) {
        for (const program of programs) {
          say(`${condition}, ${repeat} of ${repeats}: ${program.name}`);
          watched.probe();
          runs.push(await run(program, condition, workshop));
        }
      }
      busy.push(busyText(condition, watched.busy()));
      await Promise.all(burners.map((burner) => burner.stop()));
    }
  } finally {
    say('');
    await workshop.close();
  }
  const wrong = runs.filter(({ isRight }) => !isRight).length;
  if (isJson) process.stdout.write(`${JSON.stringify({ busy, runs })}\n`);
  else process.stdout.write(`${busy.join('\n')}\n\n${textOf(programs, runs)}${wrong} of ${runs.length} are wrong.\n`);
  return wrong === 0 ? 0 : 1;
}

/** @returns `undefined` when help is asked for */
function readOptions() {
  const { values } = parseArgs({
    options: {
      repeats: { type: 'string', default: '5' },
      condition: { type: 'string' },
      part: { type: 'string' },
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const repeats = Number(values.repeats);
  if (!Number.isInteger(repeats) || repeats < 1)
    throw new Error(`--repeats takes a whole number from 1 on, got '${values.repeats}'.`);
  const conditions = CONDITIONS.filter((one) => values.condition === undefined || one === values.condition);
  if (conditions.length === 0) throw new Error(`--condition takes quiet or loaded, got '${values.condition}'.`);
  const only = new RegExp(values.only);
  const programs = labelledPrograms().filter(
    ({ name, part }) => only.test(name) && (values.part === undefined || values.part === part),
  );
  if (programs.length === 0) throw new Error('No program matches --part and --only.');
  return { repeats, conditions, programs, isJson: values.json };
}

async function run(program: Labelled, condition: Condition, workshop: Workshop): Promise<Run> {
  const [solution, reference] = [await bundle(workshop, program.file), await bundle(workshop, REFERENCE)];
  const began = performance.now();
  const around = { ...workshop, signal: controller.signal, tell: () => {} };
  const examined = await examineLabelled(solution, reference, around);
  const said = saidOf(examined);
  const { trend, runs } = examined.report;
  return {
    name: program.name,
    condition,
    said,
    isRight: said === program.expected,
    trend: trend?.verdict ?? 'none',
    kept: trend?.kept,
    runs,
    seconds: (performance.now() - began) / 1_000,
  };
}

async function bundle({ bundler }: Workshop, file: string) {
  const result = await bundler.bundle(file);
  if (result.kind === 'bundled') return result.bundle;
  throw new Error(`${file} does not compile: ${result.diagnostics.map(({ message }) => message).join('; ')}`);
}

function textOf(programs: readonly Labelled[], runs: readonly Run[]): string {
  return PARTS.map((part) => {
    const own = programs.filter((program) => program.part === part);
    return own.length === 0 ? '' : `${part}\n\n${partText(own, runs)}\n`;
  }).join('');
}

function partText(programs: readonly Labelled[], runs: readonly Run[]): string {
  const rows = programs.map(({ name, expected, keptPercent }) => {
    const own = runs.filter((one) => one.name === name);
    const wrong = own.filter(({ isRight }) => !isRight);
    const kept = own.flatMap((one) => one.kept ?? []);
    return [
      name,
      expected,
      `${keptPercent} %`,
      kept.length === 0 ? '-' : `${Math.min(...kept).toFixed(2)} to ${Math.max(...kept).toFixed(2)}`,
      String(Math.max(...own.map(({ runs }) => runs.length))),
      `${Math.max(...own.map(({ seconds }) => seconds)).toFixed(1)} s`,
      `${own.length - wrong.length} of ${own.length}`,
      [...new Set(wrong.map(({ said }) => said))].join(', '),
    ];
  });
  return table(['program', 'is', 'keeps', 'kept', 'sizes', 'longest', 'right', 'else said'], rows);
}

/** Progress: where somebody watches. */
function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r`);
}
