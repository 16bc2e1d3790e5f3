/**
 * Large files: are our programs as fast as the usual tools, is judging them cheap, are the files made fast?
 * `npm run bench:scale -- [options] [sections]`
 *
 * What is compared runs in turn, so that a busy machine is busy for all: read the ratios.
 */
import { cpus } from 'node:os';
import { markdown, plain } from '../accuracy/paper.ts';
import type { Section } from '../accuracy/sections.ts';
import { busyText, watchLoad } from './accuracy/load.ts';
import type { Lab } from './lab.ts';
import { openAlone } from './scale/alone.ts';
import { generatorMisses, generatorSection, measureGenerators } from './scale/generators.ts';
import { openGround, openScratchLab } from './scale/ground.ts';
import { type Kept, writeKept } from './scale/kept.ts';
import { type Options, readOptions, type SectionName, USAGE } from './scale/options.ts';
import { measureOverhead } from './scale/overhead.ts';
import { overheadMisses, overheadSection } from './scale/overheadTable.ts';
import { type Race, runRaces } from './scale/race.ts';
import { raceMisses, raceSection } from './scale/raceTable.ts';
import { findTools, type Toolbox } from './scale/tools.ts';

const lab = openScratchLab();
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
  const paper = options.markdown ? markdown : plain;
  const print = (text: string) => {
    say('');
    process.stdout.write(text);
  };
  const kept = await measure(lab, options, print, (section) => print(paper.section(section)));
  const { misses } = kept;
  print(misses.length === 0 ? 'All bars are met.\n' : `Missed:\n${misses.map((miss) => `  ${miss}\n`).join('')}`);
  if (options.json !== undefined) writeKept(options.json, kept);
  return misses.length === 0 ? 0 : 1;
}

/** @param show told of each section as it is done: all of them may take an hour */
async function measure(
  lab: Lab,
  options: Options,
  print: (text: string) => void,
  show: (section: Section) => void,
): Promise<Kept> {
  const wants = (name: SectionName) => options.sections.includes(name);
  // Now, because a file that can't be written is not to be found out after an hour.
  if (options.json !== undefined) writeKept(options.json, {});
  const toolbox = await findTools(lab);
  const machine = [
    `Node ${process.version}, ${process.platform}, ${cpus().length} CPUs.`,
    ...(wants('peers') ? toolLines(toolbox) : []),
  ];
  print(`${machine.join('\n')}\n\n`);
  const load = watchLoad();
  const ground = await openGround({ lab, options, signal: controller.signal, say });
  try {
    const alone = await openAlone(lab);
    const races: Race[] = [];
    if (wants('peers')) {
      for await (const race of runRaces(ground, alone, toolbox)) {
        races.push(race);
        show(raceSection(race));
        load.probe();
      }
    }
    const overhead = wants('overhead') ? await measureOverhead(ground, alone) : [];
    if (overhead.length > 0) show(overheadSection(overhead));
    load.probe();
    const generators = wants('generators') ? measureGenerators(ground) : [];
    if (generators.length > 0) show(generatorSection(generators));
    load.probe();
    if (races.length + overhead.length + generators.length === 0) throw new Error('Nothing matches --only.');
    const busy = busyText('quiet', load.busy());
    print(`${busy}\n\n`);
    const misses = [...races.flatMap(raceMisses), ...overheadMisses(overhead), ...generatorMisses(generators)];
    return { machine: [...machine, busy], races, overhead, generators, misses };
  } finally {
    say('');
    await ground.workshop.close();
  }
}

function toolLines({ tools, missing }: Toolbox): readonly string[] {
  const found = tools.map(({ name, version }) => `${name}: ${version}`);
  return missing.length === 0 ? found : [...found, `Not installed: ${missing.join(', ')}.`];
}

/** Progress, where somebody watches. */
function say(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}\r`);
}
