/**
 * Does `kata bench` see differences where there are none? `npm run bench:noise`
 *
 * Times the reference of each round in turn against a copy of itself, and the accepted heap of top-k against the program
 * that sorts everything; first on the machine as it is, then with every core burning, which this starts and stops itself.
 */
import { copyFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { katas } from '../../katas/index.ts';
import type { BenchReport } from '../../runner/bench/report.ts';
import { projectAt, submissionsOf } from '../../runner/project.ts';
import { kata } from './contestants/ours.ts';
import { type Lab, openLab, ROOT } from './lab.ts';
import { summarise } from './stats.ts';
import { table } from './table.ts';

const USAGE = `npm run bench:noise -- [options]

Options:
  --runs N            runs against a copy, in each condition (20)
  --condition NAME    quiet or loaded only: the machine as it is, or with every core burning
  --round E           only the reference of this round, topK for instance
  --json              one JSON object on standard output
  --help

Exit code: 0 all bars are met · 1 one is missed · 2 it could not be measured
`;

/** Of the runs against a copy, so many must say that there is no difference. */
const BAR = 19 / 20;

const CONDITIONS = ['quiet', 'every core burning'] as const;

type Conditions = readonly (typeof CONDITIONS)[number][];

interface Run {
  readonly condition: (typeof CONDITIONS)[number];
  readonly subject: string;
  readonly said: string;
  readonly sentence: string;
  /** The narrowest and the widest interval, as high divided by low. */
  readonly width: { readonly min: number; readonly max: number };
  readonly turns: number;
  readonly wallMs: number;
  readonly load: number;
}

/** The first accepted submission of each round, one after another. */
const REFERENCES = katas.flatMap((one) =>
  one.rounds.flatMap(({ entry }) => {
    const known = submissionsOf(projectAt(ROOT), one.id);
    const reference = known.find((submission) => submission.entry === entry && submission.expected === 'accepted');
    return reference === undefined ? [] : [{ kata: one.id, entry, file: reference.file }];
  }),
);

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
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '20' },
      condition: { type: 'string' },
      round: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1)
    throw new Error(`--runs takes a whole number from 1 on, got '${values.runs}'.`);
  const conditions = conditionsNamed(values.condition);
  const references = REFERENCES.filter(({ entry }) => values.round === undefined || entry === values.round);
  if (references.length === 0) throw new Error(`There is no round '${values.round}'.`);
  const copies: Run[] = [];
  const sorts: Run[] = [];
  for (const condition of conditions) {
    const burners = condition === 'quiet' ? [] : cpus().map((_, at) => burner(lab, at));
    for (let run = 0; run < runs; run++) {
      say(`${condition}: ${run + 1} of ${runs}`);
      const reference = references[run % references.length] as (typeof references)[number];
      copies.push(await againstCopy(lab, condition, reference, run));
    }
    sorts.push(await heapAndSort(lab, condition));
    await Promise.all(burners.map((program) => program.stop()));
  }
  say('');
  const misses = [
    ...missesOf(conditions, copies, runs),
    ...sorts.filter(({ said }) => said !== 'slower').map(({ sentence }) => sentence),
  ];
  if (values.json) process.stdout.write(`${JSON.stringify({ cpus: cpus().length, copies, sorts, misses })}\n`);
  else process.stdout.write(text(conditions, copies, sorts, misses));
  return misses.length === 0 ? 0 : 1;
}

function conditionsNamed(name: string | undefined): Conditions {
  if (name === undefined) return CONDITIONS;
  if (name === 'quiet') return ['quiet'];
  if (name === 'loaded') return ['every core burning'];
  throw new Error(`--condition takes quiet or loaded, got '${name}'.`);
}

function burner(lab: Lab, at: number) {
  return lab.start([process.execPath, '-e', 'for (;;);'], lab.folder(`burner-${at}`));
}

async function againstCopy(
  lab: Lab,
  condition: Run['condition'],
  { kata: id, entry, file }: (typeof REFERENCES)[number],
  at: number,
): Promise<Run> {
  const dir = lab.folder(`copy-${condition}-${at}`);
  const copy = join(dir, `${id}.copy.ts`);
  copyFileSync(file, copy);
  return run(lab, condition, entry, [id, copy, '--round', entry], dir);
}

function heapAndSort(lab: Lab, condition: Run['condition']): Promise<Run> {
  const sorting = join(ROOT, 'katas/top-k/submissions/topK/too-slow.sorts-everything.ts');
  return run(lab, condition, 'heap and sort', ['top-k', sorting], lab.folder(`sort-${condition}`));
}

async function run(
  lab: Lab,
  condition: Run['condition'],
  subject: string,
  args: readonly string[],
  dir: string,
): Promise<Run> {
  const began = performance.now();
  const load = loadavg()[0] ?? 0;
  const program = lab.start(kata('bench', ...args, '--json'), dir);
  let report: BenchReport | undefined;
  program.onLine((line) => {
    report = JSON.parse(line) as BenchReport;
  });
  const code = await program.ended;
  const comparison = report?.contestants.at(-1)?.comparison;
  if (report === undefined || comparison === undefined)
    throw new Error(`kata bench ${args.join(' ')} ended with code ${code}. It said last:\n${program.lastWords()}`);
  const widths = comparison.ratios.map(({ low, high }) => high / low);
  return {
    condition,
    subject,
    said: comparison.conclusion.kind,
    sentence: comparison.sentence,
    width: { min: Math.min(...widths), max: Math.max(...widths) },
    turns: report.turns,
    wallMs: performance.now() - began,
    load,
  };
}

function missesOf(conditions: Conditions, copies: readonly Run[], runs: number): readonly string[] {
  return conditions.flatMap((condition) => {
    const same = copies.filter((one) => one.condition === condition && one.said === 'same').length;
    return same >= BAR * runs
      ? []
      : [`${condition}: ${same} of ${runs} copies are no difference, wanted: ${BAR * runs}`];
  });
}

function text(
  conditions: Conditions,
  copies: readonly Run[],
  sorts: readonly Run[],
  misses: readonly string[],
): string {
  const cells = conditions.map((condition) => {
    const own = copies.filter((one) => one.condition === condition);
    const count = (...kinds: readonly string[]) => String(own.filter(({ said }) => kinds.includes(said)).length);
    const seconds = summarise(own.map(({ wallMs }) => wallMs / 1_000));
    return [
      condition,
      count('same'),
      count('noisy'),
      count('slower', 'faster', 'same-at-last'),
      summarise(own.map(({ width }) => width.max - 1)).p50.toFixed(2),
      `${seconds.p50.toFixed(1)} s`,
      `${seconds.p95.toFixed(1)} s`,
      summarise(own.map(({ load }) => load)).p50.toFixed(1),
    ];
  });
  const odd = copies
    .filter(({ said }) => said !== 'same')
    .map(({ condition, subject, sentence }) => `  ${condition}, ${subject}: ${sentence}\n`);
  return [
    `The reference of each round in turn against a copy of itself\n\n`,
    table(
      ['', 'no difference', 'too noisy', 'difference', 'widest interval p50', 'wall p50', 'wall p95', 'load p50'],
      cells,
    ),
    odd.length === 0 ? '' : `\n${odd.join('')}`,
    `\nThe accepted heap of top-k against the program that sorts everything\n\n`,
    ...sorts.map(({ condition, sentence }) => `  ${condition}: ${sentence}\n`),
    misses.length === 0 ? '\nAll bars are met.\n' : `\nMissed:\n${misses.map((miss) => `  ${miss}\n`).join('')}`,
  ].join('');
}

/** Progress, where somebody watches. */
function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r`);
}
