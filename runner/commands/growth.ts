/** `kata growth FILE#FUNCTION`: what any exported function costs, against budgets or as classes. */

import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { type Bound, grammarText, parseBound } from '../growth/bound.ts';
import { claimOf } from '../growth/claim.ts';
import { examine } from '../growth/examine.ts';
import type { GrowthReport } from '../growth/report.ts';
import { countable } from '../growth/sites.ts';
import { type CallError, type FunctionReport, verdictOf } from '../growth/verdict.ts';
import { type Fault, isStackFull, witnessOf } from '../growth/witness.ts';
import type { Gauge } from '../host/gauge.ts';
import type { Host } from '../host/host.ts';
import { NotMade } from '../host/recipe.ts';
import { toErrorText } from '../host/trace.ts';
import { profilerOf } from '../judge/measuring.ts';
import { callError, errorOf, notMadeError } from '../report/faults.ts';
import { functionLines } from '../report/function.ts';
import { jsonLine } from '../report/json.ts';
import { openSubject, type Subject } from '../subject.ts';
import { openWorkshop } from '../workshop.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export interface GrowthOptions {
  /** `FILE#FUNCTION` */
  readonly target: string;
  /** Names of families, or the path of a module that exports `inputs`. */
  readonly inputs: string;
  /** Budgets; classes are reported without one. */
  readonly time?: string;
  readonly space?: string;
  readonly json: boolean;
}

export async function growth(options: GrowthOptions, world: World): Promise<ExitCode> {
  const { project, cwd, signal } = world;
  const workshop = await openWorkshop(project, 0);
  try {
    const sources = { cwd, packagesDir: join(project.root, 'node_modules') };
    const subject = await openSubject(options, sources, workshop.host, signal);
    if (subject === undefined) return EXIT.usage;
    const measured = await measure(subject, options, workshop.host, signal);
    return signal.aborted ? EXIT.usage : tell(measured, subject, options, workshop.host.layers, world);
  } catch (error) {
    throw error instanceof NotMade ? notMadeError(error, options.inputs) : error;
  } finally {
    await workshop.close();
  }
}

type Measured =
  | { readonly kind: 'measured'; readonly report: GrowthReport }
  | { readonly kind: 'failed'; readonly error: CallError };

async function measure(
  { name, bundle, inputs, plain }: Subject,
  { time, space }: GrowthOptions,
  host: Host,
  signal: AbortSignal,
): Promise<Measured> {
  const symbols = Object.keys(inputs.sizes);
  const budgets = { time: boundOf('--time', time, symbols), space: boundOf('--space', space, symbols) };
  const { code, sites, isOpaque, textOf } = countable(bundle);
  const common = { map: bundle.map, inNamespaces: true };
  const source = textOf(bundle.realFile);
  const witness = witnessOf(inputs);
  const report = await examine({
    entry: name,
    file: bundle.realFile,
    symbols,
    inputs: witness.inputs,
    ...budgets,
    claims: { time: claimOf(source, name, 'time'), space: claimOf(source, name, 'space') },
    streams: false,
    sites,
    isOpaque,
    sourceLine: (file, line) => textOf(file).split('\n')[line - 1] ?? '',
    open: () => host.gauge('count', { ...common, code, sites: sites.length }, signal),
    openScales: () => host.gauge('weigh', { ...common, code, sites: sites.length }, signal),
    watch: witness.watch,
    openProfiler: () => profilerOf(host, bundle, { inNamespaces: true }, signal),
    openClock: async () => ({ gauge: host.gauge('time', { ...common, code: bundle.code, sites: 0 }, signal) }),
  });
  const fault = witness.fault();
  // How deep calls go is a matter of space, which is known when there were enough sizes.
  const isTold = fault === undefined || (isStackFull(fault) && report.time.verdict !== 'unclear');
  const error = isTold ? undefined : await errorIn(fault, plain, name, bundle.map);
  return error === undefined ? { kind: 'measured', report } : { kind: 'failed', error };
}

function boundOf(option: string, text: string | undefined, symbols: readonly string[]): Bound | undefined {
  if (text === undefined) return undefined;
  const parsed = parseBound(text, symbols);
  if (parsed.kind === 'bound') return parsed.bound;
  throw new UserError(
    `The budget ${option} '${text}' can't be read: ${parsed.reason}.`,
    `Write it like 'O(${symbols[0] ?? 'n'} log ${symbols.at(-1) ?? 'n'})'. There may be ${grammarText(symbols)}.`,
  );
}

/**
 * What a call came to, as the plain code has it: only there are places in the source exact, and only there is a stack as
 * deep as it should be.
 *
 * @returns undefined when the plain code comes to a result
 */
async function errorIn(fault: Fault, plain: Gauge, entry: string, map: string): Promise<CallError | undefined> {
  const { family, sizes, args, end } = fault;
  if (end.kind !== 'threw') return { family, sizes, ...errorOf(end) };
  const answer = await plain.time(entry, args, 1);
  const ended = answer.kind === 'measured' ? answer.value.ended : undefined;
  return ended?.kind === 'threw' ? { family, sizes, ...toErrorText(ended.error, map) } : undefined;
}

function tell(
  measured: Measured,
  subject: Subject,
  { json }: GrowthOptions,
  sandbox: readonly string[],
  world: World,
): ExitCode {
  const { out, paint, columns } = world;
  const common = { schema: 'bigkata.growth/1', file: subject.bundle.file, function: subject.name, sandbox } as const;
  const print = (report: FunctionReport) => out(jsonLine(report));
  if (measured.kind === 'failed') {
    const { error } = measured;
    if (json) print({ ...common, verdict: 'runtime-error', error });
    throw callError(subject.name, error);
  }
  const { report } = measured;
  const verdict = verdictOf(report);
  if (json) print({ ...common, verdict, ...report });
  else out(`${functionLines(report, subject, columns).map(paint).join('\n')}\n`);
  return verdict === 'accepted' || verdict === 'measured' ? EXIT.accepted : EXIT.notAccepted;
}

/**
 * The two arguments that nothing can be measured without.
 *
 * @throws UserError when one of them is missing
 */
export function givenTo(
  target: string | undefined,
  inputs: string | undefined,
): Pick<GrowthOptions, 'target' | 'inputs'> {
  const hint = "As in 'npx kata growth dedup.ts#dedup --inputs ints'; 'npx kata growth --help' shows more.";
  if (target === undefined) throw new UserError('Which function is to be measured?', hint);
  if (inputs === undefined) throw new UserError(`On which inputs is ${target} to be measured?`, hint);
  return { target, inputs };
}
