/**
 * How often is the growth engine right? `npm run bench:accuracy -- [options]`
 *
 * Judges every function of the labelled corpus at its own class, at those below and at the one above, and holds
 * other rules against the same measurements.
 */
import { cpus } from 'node:os';
import { projectAt } from '../../runner/project.ts';
import { openWorkshop } from '../../runner/workshop.ts';
import { BARS } from '../accuracy/bars.ts';
import { type Case, type Part, readCases } from '../accuracy/cases.ts';
import { mistakesOf } from '../accuracy/mistakes.ts';
import type { Condition } from '../accuracy/observation.ts';
import { markdown, type Paper, plain } from '../accuracy/paper.ts';
import { join, type Seen, scoreOf } from '../accuracy/score.ts';
import { sectionsOf } from '../accuracy/sections.ts';
import { joinKept, type Kept, readKept, writeKept } from './accuracy/kept.ts';
import { busyText } from './accuracy/load.ts';
import { type Options, PARTS, readOptions, USAGE } from './accuracy/options.ts';
import { minutes, runSeries, type Series } from './accuracy/series.ts';
import { type Lab, openLab, ROOT } from './lab.ts';

/** Seconds that one case takes, on a small machine: only for the estimate at the start. */
const CASE_SECONDS: Readonly<Record<Condition, number>> = { quiet: 1.2, loaded: 3 };
const THOROUGH = 6;

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
  const chosen = (await readCases()).filter(
    ({ name, part }) => options.only.test(name) && (options.part === undefined || options.part === part),
  );
  if (chosen.length === 0) throw new Error('No case matches --only and --part.');
  const all = options.from === undefined ? await measure(lab, chosen, options) : joinKept(options.from.map(readKept));
  const names = new Set(chosen.map(({ name }) => name));
  const observations = all.series
    .filter(({ condition }) => options.conditions.includes(condition))
    .flatMap((series) => series.observations.filter(({ name }) => names.has(name)));
  if (observations.length === 0) throw new Error('Nothing of what was kept is asked for.');
  const seen = join(chosen, observations);
  const parts = PARTS.map((part) => ({ part, own: seen.filter(({ one }) => one.part === part) }));
  const texts = parts.map(({ part, own }) => partText(part, own, options.markdown ? markdown : plain));
  const misses = parts.flatMap(({ part, own }) => missesIn(part, own));
  const end = misses.length === 0 ? 'All bars are met.\n' : `Missed:\n${misses.map((miss) => `  ${miss}\n`).join('')}`;
  process.stdout.write(`${machineText(all)}\n\n${texts.join('')}${end}`);
  return misses.length === 0 ? 0 : 1;
}

/** One part of the corpus; what was written after the thresholds were frozen is never mixed with the rest. */
function partText(part: Part, all: readonly Seen[], paper: Paper): string {
  if (all.length === 0) return '';
  const title = `${part === 'development' ? 'Development' : 'Held-out'} corpus (${scoreOf(all).cases})`;
  const sections = sectionsOf(all).map((section) => `${paper.section(section)}\n`);
  return `${paper.heading(title)}${sections.join('')}${paper.mistakes(mistakesOf(all))}\n`;
}

function missesIn(part: Part, all: readonly Seen[]): readonly string[] {
  return (['quiet', 'loaded'] as const).flatMap((condition) => {
    const under = all.filter(({ seen }) => seen.condition === condition);
    if (under.length === 0) return [];
    const score = scoreOf(under);
    return BARS.filter(({ isMet }) => !isMet(score)).map(
      ({ name, wanted, text }) => `${part}, ${condition}: ${name} ${text(score)}, wanted ${wanted}`,
    );
  });
}

async function measure(lab: Lab, cases: readonly Case[], options: Options): Promise<Kept> {
  const { repeats, conditions, burns, isThorough, json } = options;
  const seconds = conditions.reduce((sum, condition) => sum + CASE_SECONDS[condition], 0) * cases.length * repeats;
  const runs = cases.length * repeats * conditions.length;
  process.stderr.write(`${runs} runs, about ${minutes(seconds * (isThorough ? THOROUGH : 1) * 1_000)}.\n`);
  const machine = { node: process.version, platform: process.platform, cpus: cpus().length };
  const done: Series[] = [];
  const keep = (...further: readonly Series[]) => {
    if (json !== undefined) writeKept(json, { machine, series: [...done, ...further] });
  };
  // Now, because a file that can't be written is not to be found out after an hour.
  keep();
  const workshop = await openWorkshop(projectAt(ROOT), 0);
  const plan = { cases, repeats, burns, isThorough, signal: controller.signal, say, keep };
  try {
    for (const condition of conditions) done.push(await runSeries(condition, plan, workshop, lab));
    return { machine, series: done };
  } finally {
    say('');
    await workshop.close();
  }
}

function machineText({ machine, series }: Kept): string {
  const conditions = series.map(({ condition, busy }) => busyText(condition, busy));
  return [`Node ${machine.node}, ${machine.platform}, ${machine.cpus} CPUs.`, ...conditions].join('\n');
}

/** Progress: each run where somebody watches, each round in a log. */
function say(text: string, isRound = false): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r`);
  else if (isRound) process.stderr.write(`${text}\n`);
}
