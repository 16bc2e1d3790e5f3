/**
 * How often is the growth engine right? `npm run bench:accuracy -- [options]`
 *
 * Judges every function of the labelled corpus at its own class, at those below and at the one above, and holds
 * other rules against the same measurements.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { projectAt } from '../../runner/project.ts';
import { openWorkshop } from '../../runner/workshop.ts';
import { BARS } from '../accuracy/bars.ts';
import { type Case, type Part, readCases } from '../accuracy/cases.ts';
import { mistakesOf } from '../accuracy/mistakes.ts';
import type { Condition } from '../accuracy/observation.ts';
import { markdown, type Paper, plain } from '../accuracy/paper.ts';
import { join, type Seen, scoreOf } from '../accuracy/score.ts';
import { sectionsOf } from '../accuracy/sections.ts';
import { busyText } from './accuracy/load.ts';
import { minutes, runSeries, type Series } from './accuracy/series.ts';
import { type Lab, openLab, ROOT } from './lab.ts';

const USAGE = `npm run bench:accuracy -- [options]

Options:
  --repeats N         runs of each case under each condition (5)
  --condition NAME    quiet or loaded only; loaded keeps every core burning
  --part NAME         development or held-out only
  --only PATTERN      cases whose name matches: --only '^idioms/'
  --thorough          measure anew for each budget: six times as long
  --json FILE         keep all observations
  --from FILE         score what an earlier run has kept; measures nothing
  --markdown          for runner/growth/README.md
  --help

Exit code: 0 all bars are met · 1 one is missed · 2 it could not be measured
`;

/** Seconds that one case takes, on a small machine: only for the estimate at the start. */
const CASE_SECONDS: Readonly<Record<Condition, number>> = { quiet: 1.2, loaded: 3 };
const THOROUGH = 6;

const PARTS: readonly Part[] = ['development', 'held-out'];

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

type Options = NonNullable<ReturnType<typeof readOptions>>;

async function main(lab: Lab): Promise<number> {
  const options = readOptions();
  if (options === undefined) {
    process.stdout.write(USAGE);
    return 0;
  }
  const chosen = (await readCases()).filter(
    ({ name, part }) => options.only.test(name) && (options.part === undefined || options.part === part),
  );
  if (chosen.length === 0) throw new Error('No case matches --only and --part.');
  const all = options.from === undefined ? await measure(lab, chosen, options) : kept(options.from);
  if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(all));
  const names = new Set(chosen.map(({ name }) => name));
  const observations = all.series.flatMap((series) => series.observations).filter(({ name }) => names.has(name));
  if (observations.length === 0) throw new Error('Nothing that was kept matches --only and --part.');
  const paper = options.markdown ? markdown : plain;
  process.stdout.write(`${machineText(all)}\n\n`);
  const seen = join(chosen, observations);
  const misses = PARTS.flatMap((part) =>
    tell(
      part,
      seen.filter(({ one }) => one.part === part),
      paper,
    ),
  );
  process.stdout.write(
    misses.length === 0 ? 'All bars are met.\n' : `Missed:\n${misses.map((miss) => `  ${miss}\n`).join('')}`,
  );
  return misses.length === 0 ? 0 : 1;
}

/** Prints one part of the corpus; what was written after the thresholds were frozen is never mixed with the rest. */
function tell(part: Part, all: readonly Seen[], paper: Paper): readonly string[] {
  if (all.length === 0) return [];
  const { cases } = scoreOf(all);
  process.stdout.write(paper.heading(`${part === 'development' ? 'Development' : 'Held-out'} corpus: ${cases} cases`));
  for (const section of sectionsOf(all)) process.stdout.write(`${paper.section(section)}\n`);
  process.stdout.write(`${paper.mistakes(mistakesOf(all))}\n`);
  return (['quiet', 'loaded'] as const).flatMap((condition) => {
    const under = all.filter(({ seen }) => seen.condition === condition);
    if (under.length === 0) return [];
    const score = scoreOf(under);
    return BARS.filter(({ isMet }) => !isMet(score)).map(
      ({ name, wanted, text }) => `${part}, ${condition}: ${name} ${text(score)}, wanted ${wanted}`,
    );
  });
}

/** What a run leaves behind: enough to score it again, by rules that did not exist then. */
interface Kept {
  readonly machine: { readonly node: string; readonly platform: string; readonly cpus: number };
  readonly series: readonly Series[];
}

async function measure(lab: Lab, cases: readonly Case[], options: Options): Promise<Kept> {
  const { repeats, conditions, isThorough } = options;
  const seconds = conditions.reduce((sum, condition) => sum + CASE_SECONDS[condition], 0) * cases.length * repeats;
  const runs = cases.length * repeats * conditions.length;
  process.stderr.write(`${runs} runs, about ${minutes(seconds * (isThorough ? THOROUGH : 1) * 1_000)}.\n`);
  const workshop = await openWorkshop(projectAt(ROOT), 0);
  const { signal } = controller;
  try {
    const series: Series[] = [];
    for (const condition of conditions) {
      series.push(await runSeries(condition, { cases, repeats, isThorough, signal, say }, workshop, lab));
    }
    return { machine: { node: process.version, platform: process.platform, cpus: cpus().length }, series };
  } finally {
    say('');
    await workshop.close();
  }
}

function kept(file: string): Kept {
  try {
    const all = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    if (Array.isArray(all.series)) return all;
  } catch {
    // Not there, or no JSON: one thing to say of both.
  }
  throw new Error(`${file} is no file that --json has written.`);
}

function machineText({ machine, series }: Kept): string {
  const conditions = series.map(({ condition, busy }) => `${condition}: ${busyText(busy)}.`);
  return [`Node ${machine.node}, ${machine.platform}, ${machine.cpus} CPUs.`, ...conditions].join('\n');
}

/** Progress: each run where somebody watches, each round in a log. */
function say(text: string, isRound = false): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r`);
  else if (isRound) process.stderr.write(`${text}\n`);
}

/** @returns `undefined` when help is asked for */
function readOptions() {
  const { values } = parseArgs({
    options: {
      repeats: { type: 'string', default: '5' },
      condition: { type: 'string' },
      part: { type: 'string' },
      only: { type: 'string', default: '' },
      thorough: { type: 'boolean', default: false },
      json: { type: 'string' },
      from: { type: 'string' },
      markdown: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const repeats = Number(values.repeats);
  if (!Number.isInteger(repeats) || repeats < 1)
    throw new Error(`--repeats takes a whole number from 1 on, got '${values.repeats}'.`);
  const condition = oneOf('condition', values.condition, ['quiet', 'loaded'] as const);
  const conditions: readonly Condition[] = condition === undefined ? ['quiet', 'loaded'] : [condition];
  return {
    repeats,
    conditions,
    part: oneOf('part', values.part, PARTS),
    only: pattern(values.only),
    isThorough: values.thorough,
    json: values.json,
    from: values.from,
    markdown: values.markdown,
  };
}

function oneOf<T extends string>(name: string, value: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((one) => one === value);
  if (value === undefined || found !== undefined) return found;
  throw new Error(`--${name} takes ${known.join(' or ')}, got '${value}'.`);
}

function pattern(text: string): RegExp {
  try {
    return new RegExp(text);
  } catch (error) {
    throw new Error(`--only takes a regular expression: ${error instanceof Error ? error.message : error}.`);
  }
}
