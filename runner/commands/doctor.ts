/** `kata doctor`: is the machine fit, and does the catalogue judge as it says? */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findKata } from '../catalogue.ts';
import { checkDefinition } from '../doctor/definition.ts';
import type { Finding } from '../doctor/finding.ts';
import { fingerprint } from '../doctor/fingerprint.ts';
import { checkMachine } from '../doctor/machine.ts';
import { isDecidedBy, isUnmeasured } from '../doctor/stages.ts';
import { examinationsOf } from '../doctor/submissions.ts';
import { UserError } from '../errors.ts';
import type { StageName } from '../judge/report.ts';
import type { Kata } from '../kata.ts';
import type { Broken } from '../loadKatas.ts';
import { type Project, readStatements, type Submission, shownPath, submissionsOf } from '../project.ts';
import { createBar } from '../report/bar.ts';
import { jsonLine } from '../report/json.ts';
import { tone } from '../report/line.ts';
import { type DoctorCache, formats, readStore, writeStore } from '../store.ts';
import { stagesNamed } from '../targets.ts';
import { openWorkshop, type Workshop } from '../workshop.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export interface DoctorOptions {
  readonly katas: readonly string[];
  readonly fresh: boolean;
  /** Judge only what these decide on, by them alone. What comes of it is not remembered: it is a part of the whole. */
  readonly stages?: readonly string[];
  readonly json: boolean;
}

/** Judgements at a time. Most wait for a child; an endless loop is ended by its own CPU time, however busy we are. */
const AT_ONCE = Math.min(4, availableParallelism());

export async function doctor(options: DoctorOptions, world: World): Promise<ExitCode> {
  const katas = options.katas.length === 0 ? world.katas : options.katas.map((id) => findKata(world.katas, id));
  const only = options.stages === undefined ? undefined : stagesNamed(options.stages);
  const visit: Visit = { katas, only, judged: judgedOf(katas, only, world.project) };
  if (only !== undefined && visit.judged.length === 0) throw nothingDecided(only);
  const cachePath = join(world.project.state, 'doctor.json');
  const known = options.fresh || only !== undefined ? NOTHING_KNOWN : recallAll(cachePath, world);
  const prints = new Map(katas.map(({ id }) => [id, fingerprint(world.project, id)]));
  const isKnown = ({ id }: Kata) => known.sound[id] !== undefined && known.sound[id] === prints.get(id);

  const workshop = await openWorkshop(world.project, katas.every(isKnown) ? 0 : AT_ONCE);
  try {
    const findings = [...checkMachine(world.project, workshop), ...world.broken.map(leftOut)];
    for (const kata of katas)
      findings.push(...(isKnown(kata) ? [recall(kata)] : await examine(kata, only, workshop, world)));
    if (world.signal.aborted) return EXIT.usage;
    tell(findings, visit, options.json ? workshop.sandbox.layers : undefined, world);
    const sound = new Map(katas.map(({ id }) => [id, findings.every((f) => f.about !== id || f.sound)]));
    const kept = [...prints].filter(([id]) => sound.get(id));
    if (only === undefined && findings.every(({ about, sound: isFit }) => about !== 'machine' || isFit))
      writeStore(cachePath, formats.doctor, { version: 1, sound: { ...known.sound, ...Object.fromEntries(kept) } });
    return findings.every((finding) => finding.sound) ? EXIT.accepted : EXIT.notAccepted;
  } finally {
    await workshop.close();
  }
}

/** What one run of the doctor looks at. */
interface Visit {
  readonly katas: readonly Kata[];
  readonly only: readonly StageName[] | undefined;
  readonly judged: readonly Judged[];
}

interface Judged {
  readonly kata: Kata;
  readonly submission: Submission;
}

function judgedOf(katas: readonly Kata[], only: readonly StageName[] | undefined, project: Project): readonly Judged[] {
  const all = katas.flatMap((kata) => submissionsOf(project, kata.id).map((submission) => ({ kata, submission })));
  return only === undefined ? all : all.filter(({ kata, submission }) => isDecidedBy(only, kata, submission));
}

function nothingDecided(stages: readonly StageName[]): UserError {
  return new UserError(
    `No submission here gets its verdict from ${stages.join(' and ')} alone.`,
    "Name more stages, as in '--stage examples properties scale', or another kata.",
  );
}

const NOTHING_KNOWN: DoctorCache = { version: 1, sound: {} };

/** Told among what is about no kata: it is not in the catalogue. */
function leftOut({ id, reason }: Broken): Finding {
  return { about: 'machine', what: id, sound: false, detail: `left out: ${reason}` };
}

function recallAll(path: string, { project, err }: World): DoctorCache {
  const { value, setAside } = readStore(path, formats.doctor, NOTHING_KNOWN);
  if (setAside !== undefined)
    err(`What the doctor knew could not be read; it is kept as ${shownPath(project, setAside)}.\n`);
  return value;
}

function recall({ id }: Kata): Finding {
  return { about: id, what: 'all', sound: true, detail: 'in order, and not changed since' };
}

async function examine(
  kata: Kata,
  only: readonly StageName[] | undefined,
  workshop: Workshop,
  world: World,
): Promise<readonly Finding[]> {
  const isWhole = only === undefined;
  const findings = isWhole ? [...checkDefinition(kata, readStatements(world.project, kata.id))] : [];
  const waiting = [...examinationsOf(world.project, kata, only)];
  const bar = createBar(kata.id, waiting.length, world);
  const found = new Map<string, Finding>();
  const names = waiting.map(({ what }) => what);
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined && !world.signal.aborted; next = waiting.shift()) {
      found.set(next.what, await next.run(workshop, world.signal));
      bar.step(next.what);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  bar.end();
  return [...findings, ...names.flatMap((name) => found.get(name) ?? [])];
}

/** @param sandbox the layers, for one line of JSON; without them it is text, where a finding names them */
function tell(
  findings: readonly Finding[],
  { katas, only, judged }: Visit,
  sandbox: readonly string[] | undefined,
  world: World,
): void {
  const { out, paint } = world;
  const problems = findings.filter(({ sound }) => !sound);
  const unmeasured = judged.filter(({ kata, submission }) => isUnmeasured(kata, submission)).length;
  if (sandbox !== undefined) {
    const stages = only === undefined ? {} : { stages: only };
    const counts = { submissions: judged.length, unmeasured };
    const sound = problems.length === 0;
    out(jsonLine({ schema: 'bigkata.doctor/1', sound, sandbox, ...stages, ...counts, findings }));
    return;
  }
  for (const { what, sound, detail } of findings.filter(({ about }) => about === 'machine')) {
    out(`${paint([mark(sound), ' ', what.padEnd(20), detail])}\n`);
  }
  for (const { id } of katas) {
    const own = findings.filter(({ about }) => about === id);
    const bad = own.filter(({ sound }) => !sound);
    const count = judged.filter(({ kata }) => kata.id === id).length;
    out(
      `${paint([mark(bad.length === 0), ' ', id.padEnd(20), `${count} submissions`, tone('dim', own.length === 1 ? `  ${own[0]?.detail}` : '')])}\n`,
    );
    for (const { what, detail } of bad) out(`${paint(['    ', tone('fail', what), `  ${detail}`])}\n`);
  }
  const verdict =
    problems.length === 0
      ? `every one of ${judged.length} submissions got its verdict${only === undefined ? '' : ` from ${only.join(' and ')} alone`}`
      : `${problems.length} to mend`;
  out(`${paint([mark(problems.length === 0), ' ', verdict])}\n`);
  if (unmeasured > 0)
    out(
      `${paint([tone('dim', `  ${unmeasured} of them are about files larger than memory, which their rounds do not have yet: their answers are right`)])}\n`,
    );
}

function mark(sound: boolean) {
  return sound ? tone('pass', '✓') : tone('fail', '✗');
}
