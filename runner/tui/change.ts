/** What a save has changed, in one line. Pure. */
import type { Report, RoundReport } from '../judge/report.ts';
import { verdictText } from '../report/text.ts';

/** @param before the report on the same file before, if any */
export function changeText(before: Report | undefined, after: Report): string {
  if (before === undefined || before.kata !== after.kata || before.solution !== after.solution) return '';
  const changes = after.rounds.flatMap((round) => {
    const old = before.rounds.find(({ entry }) => entry === round.entry);
    return old === undefined ? [] : roundChange(old, round);
  });
  if (changes.length > 0) return changes.join(' · ');
  return after.verdict === 'not-started' ? '' : 'nothing';
}

function roundChange(before: RoundReport, after: RoundReport): readonly string[] {
  if (before.verdict !== after.verdict) {
    return [`${after.entry}: ${verdictText(before.verdict)} → ${verdictText(after.verdict)}`];
  }
  return after.stages.flatMap(({ stage, passed, total }) => {
    const old = before.stages.find((known) => known.stage === stage);
    if (old === undefined || old.passed === passed) return [];
    return [`${after.entry}: ${stage} ${old.passed}/${old.total} → ${passed}/${total}`];
  });
}
