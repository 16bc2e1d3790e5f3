/** From `FILE#FUNCTION` and `--inputs` to a function that can be examined. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UserError } from './errors.ts';
import { checkEntry, parseTarget } from './growth/entry.ts';
import { familiesNamed, inputsOf, noSuchFamily } from './growth/inputs.ts';
import type { Inputs } from './growth/measure.ts';
import { rehearse } from './growth/rehearsal.ts';
import { type Bundle, bundleWith } from './host/bundle.ts';
import type { SurveyGauge } from './host/gauge.ts';
import type { RawSurvey } from './host/gauge-protocol.ts';
import type { Host } from './host/host.ts';
import { brokenError, loadError } from './report/faults.ts';

export interface Subject {
  /** As given. */
  readonly path: string;
  /** What the function is exported as. */
  readonly name: string;
  /** The file, and the module of inputs if there is one. */
  readonly bundle: Bundle;
  readonly inputs: Inputs;
  /** A child with the code as it is written. It measures nothing: it is asked what there is, and what a call throws. */
  readonly plain: SurveyGauge;
}

interface Pointed {
  /** `FILE#FUNCTION` */
  readonly target: string;
  /** Names of families, or the path of a module. */
  readonly inputs: string;
}

/** Everything a program is made from, as paths. */
export interface Sources {
  readonly cwd: string;
  readonly packagesDir: string;
}

/**
 * @returns undefined when `signal` has aborted
 * @throws UserError when there is no such function, or nothing that gives inputs; NotMade when the module makes none
 */
export async function openSubject(
  { target, inputs: given }: Pointed,
  { cwd, packagesDir }: Sources,
  host: Host,
  signal: AbortSignal,
): Promise<Subject | undefined> {
  const { path, name } = parseTarget(target);
  const file = solutionAt(path, cwd);
  const known = familiesNamed(given);
  const module = known === undefined ? moduleAt(given, cwd) : undefined;
  const bundled = await bundleWith(file, module, packagesDir);
  if (bundled.kind === 'broken') throw brokenError(path, bundled.diagnostics);
  const { bundle } = bundled;
  const plain = host.gauge('time', { code: bundle.code, sites: 0, map: bundle.map, inNamespaces: true }, signal);
  try {
    const survey = await surveyOf(plain, module === undefined ? [path] : [path, given]);
    if (survey === undefined) return undefined;
    checkEntry(survey.exports, { path, name });
    const inputs = known ?? inputsOf(survey.inputs ?? NOTHING, given);
    if (known === undefined) await rehearse(plain, inputs, given);
    return { path, name, bundle, inputs, plain };
  } catch (error) {
    plain.close();
    throw error;
  }
}

const NOTHING = { exports: {}, families: {}, sizes: [], sweeps: {} };

function solutionAt(path: string, cwd: string): string {
  const file = resolve(cwd, path);
  if (path !== '' && isFile(file)) return file;
  throw new UserError(`There is no file '${path}'.`, "Write 'npx kata growth FILE#FUNCTION --inputs FILE|FAMILY'.");
}

function moduleAt(path: string, cwd: string): string {
  const file = resolve(cwd, path);
  if (isFile(file)) return file;
  if (/[/\\.]/.test(path)) throw new UserError(`There is no file '${path}' for --inputs.`, 'Check the path.');
  throw noSuchFamily(path);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** @param paths of the files that are read in */
async function surveyOf(gauge: SurveyGauge, paths: readonly string[]): Promise<RawSurvey | undefined> {
  const loaded = await gauge.load();
  const answer = loaded.kind === 'measured' ? await gauge.survey() : loaded;
  if (answer.kind === 'measured') return answer.value;
  const cause = answer.kind === 'failed' ? answer.error : answer.stop;
  if ('kind' in cause && cause.kind === 'stopped' && cause.ending.kind === 'cancelled') return undefined;
  throw loadError(paths, cause);
}
