/** `kata doctor`: is the machine fit, and does the catalogue judge as it says? */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findKata } from '../catalogue.ts';
import { checkDefinition } from '../doctor/definition.ts';
import type { Finding } from '../doctor/finding.ts';
import { fingerprint } from '../doctor/fingerprint.ts';
import { checkMachine } from '../doctor/machine.ts';
import { examinationsOf, isUnmeasured } from '../doctor/submissions.ts';
import type { Kata } from '../kata.ts';
import type { Broken } from '../loadKatas.ts';
import { readStatements, shownPath, submissionsOf } from '../project.ts';
import { createBar } from '../report/bar.ts';
import { tone } from '../report/line.ts';
import { type DoctorCache, formats, readStore, writeStore } from '../store.ts';
import { openWorkshop, type Workshop } from '../workshop.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export interface DoctorOptions {
  readonly katas: readonly string[];
  readonly fresh: boolean;
  readonly json: boolean;
}

/** Judgements at a time. Most wait for a child; an endless loop is ended by its own CPU time, however busy we are. */
const AT_ONCE = Math.min(4, availableParallelism());

export async function doctor({ katas: ids, fresh, json }: DoctorOptions, world: World): Promise<ExitCode> {
  const katas = ids.length === 0 ? world.katas : ids.map((id) => findKata(world.katas, id));
  const cachePath = join(world.project.state, 'doctor.json');
  const { value: cached, setAside } = readStore(cachePath, formats.doctor, NOTHING_KNOWN);
  if (setAside !== undefined)
    world.err(`What the doctor knew could not be read; it is kept as ${shownPath(world.project, setAside)}.\n`);
  const known: DoctorCache = fresh ? NOTHING_KNOWN : cached;
  const prints = new Map(katas.map(({ id }) => [id, fingerprint(world.project, id)]));
  const isKnown = ({ id }: Kata) => known.sound[id] !== undefined && known.sound[id] === prints.get(id);

  const workshop = await openWorkshop(world.project, katas.every(isKnown) ? 0 : AT_ONCE);
  try {
    const findings = [...checkMachine(world.project, workshop), ...world.broken.map(leftOut)];
    for (const kata of katas) findings.push(...(isKnown(kata) ? [recall(kata)] : await examine(kata, workshop, world)));
    if (world.signal.aborted) return EXIT.usage;
    tell(findings, katas, json, world);
    const sound = new Map(katas.map(({ id }) => [id, findings.every((f) => f.about !== id || f.sound)]));
    const kept = [...prints].filter(([id]) => sound.get(id));
    if (findings.every(({ about, sound: isFit }) => about !== 'machine' || isFit))
      writeStore(cachePath, formats.doctor, { version: 1, sound: { ...known.sound, ...Object.fromEntries(kept) } });
    return findings.every((finding) => finding.sound) ? EXIT.accepted : EXIT.notAccepted;
  } finally {
    await workshop.close();
  }
}

const NOTHING_KNOWN: DoctorCache = { version: 1, sound: {} };

/** Told among what is about no kata: it is not in the catalogue. */
function leftOut({ id, reason }: Broken): Finding {
  return { about: 'machine', what: id, sound: false, detail: `left out: ${reason}` };
}

function recall({ id }: Kata): Finding {
  return { about: id, what: 'all', sound: true, detail: 'in order, and not changed since' };
}

async function examine(kata: Kata, workshop: Workshop, world: World): Promise<readonly Finding[]> {
  const findings = [...checkDefinition(kata, readStatements(world.project, kata.id))];
  const waiting = [...examinationsOf(world.project, kata)];
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

function tell(findings: readonly Finding[], katas: readonly Kata[], json: boolean, world: World): void {
  const { out, paint, project } = world;
  const problems = findings.filter(({ sound }) => !sound);
  const submissions = katas.flatMap(({ id }) => submissionsOf(project, id));
  const unmeasured = katas.flatMap((kata) =>
    submissionsOf(project, kata.id).filter((one) => isUnmeasured(kata, one)),
  ).length;
  if (json) {
    const counts = { submissions: submissions.length, unmeasured };
    out(`${JSON.stringify({ schema: 'bigkata.doctor/1', sound: problems.length === 0, ...counts, findings })}\n`);
    return;
  }
  for (const { what, sound, detail } of findings.filter(({ about }) => about === 'machine')) {
    out(`${paint([mark(sound), ' ', what.padEnd(20), detail])}\n`);
  }
  for (const { id } of katas) {
    const own = findings.filter(({ about }) => about === id);
    const bad = own.filter(({ sound }) => !sound);
    const count = submissions.filter(({ file }) => file.includes(`/katas/${id}/`)).length;
    out(
      `${paint([mark(bad.length === 0), ' ', id.padEnd(20), `${count} submissions`, tone('dim', own.length === 1 ? `  ${own[0]?.detail}` : '')])}\n`,
    );
    for (const { what, detail } of bad) out(`${paint(['    ', tone('fail', what), `  ${detail}`])}\n`);
  }
  const verdict =
    problems.length === 0
      ? `every one of ${submissions.length} submissions got its verdict`
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
