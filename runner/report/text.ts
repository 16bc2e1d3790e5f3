/** A report as lines for a person. Pure. */
import type { Report, RoundReport, StageReport, Verdict } from '../judge/report.ts';
import { printable } from '../printable.ts';
import { evidenceLines } from './evidence.ts';
import { type Line, type Span, type Tone, tone } from './line.ts';
import { scaleLines } from './scale.ts';
import { reminderText } from './sentences.ts';

/** `wrong-answer` as it is said. */
export function verdictText(verdict: Verdict): string {
  return verdict.replaceAll('-', ' ');
}

export function verdictTone(verdict: Verdict): Tone {
  if (verdict === 'accepted') return 'pass';
  return verdict === 'not-started' || verdict === 'wrong-claim' ? 'warn' : 'fail';
}

export function verdictSpan(verdict: Verdict): Span {
  return tone(verdictTone(verdict), `${verdictSign(verdict)} ${verdictText(verdict)}`);
}

export function verdictSign(verdict: Verdict): string {
  return verdict === 'accepted' ? '✓' : verdict === 'not-started' ? '○' : '✗';
}

/** `examples 3/8`, `types ✓`. */
export function stageSpan({ stage, verdict, passed, total }: StageReport): Span {
  const count = total === 1 ? (verdict === 'accepted' ? '✓' : '✗') : `${passed}/${total}`;
  return tone(verdict === 'accepted' ? 'dim' : verdictTone(verdict), `${stage} ${count}`);
}

/** The whole report of `kata check`: one block for each round, the reason under the rounds that failed. */
export function reportLines(report: Report, width: number): readonly Line[] {
  const rounds = report.rounds.flatMap((round) => roundLines(round, width));
  const output = report.output.trimEnd();
  const printed =
    output === '' ? [] : [[], [tone('dim', 'printed:')], ...output.split('\n').map((text): Line => [`  ${text}`])];
  return [[tone('strong', report.kata), tone('dim', `  ${printable(report.solution)}`)], ...rounds, ...printed];
}

function roundLines(round: RoundReport, width: number): readonly Line[] {
  const stages = round.stages.filter(({ stage }) => stage !== 'load').flatMap((stage) => ['  ', stageSpan(stage)]);
  const head: Line = ['  ', verdictSpan(round.verdict), '  ', round.entry, ...stages];
  const failed = round.stages.filter(({ evidence }) => evidence !== undefined);
  const body = failed.flatMap(({ evidence }) => (evidence === undefined ? [] : evidenceLines(evidence, width - 4)));
  const scale = round.stages.find((stage) => stage.scale !== undefined && stage.verdict === 'accepted')?.scale;
  const measured = scale === undefined || failed.length > 0 ? [] : scaleLines(scale, width - 4);
  return [head, ...[...body, ...measured, ...reminderLines(round)].map((line): Line => ['    ', ...line])];
}

/** A claim is only missed when all else is right. */
export function reminderLines({ verdict, stages }: Pick<RoundReport, 'verdict' | 'stages'>): readonly Line[] {
  const growth = stages.find((stage) => stage.growth !== undefined)?.growth;
  const text = verdict !== 'accepted' || growth === undefined ? '' : reminderText(growth);
  return text === '' ? [] : [[tone('dim', text)]];
}
