/** Stage: scale. Gives the solution a file that is larger than its memory, and holds what it uses against the budget. */
import { box, type Scale } from '../kata.ts';
import { type Examined, examine } from '../scale/examine.ts';
import type { Trouble } from '../scale/report.ts';
import { verdictOf as verdictOfEnding } from './outcome.ts';
import type { Verdict } from './report.ts';
import type { Result, Stage, StageContext } from './stage.ts';

export const scale: Stage = { name: 'scale', appliesTo: (round) => round.scale !== undefined, run: runScale };

async function runScale({ round, reference, scaling }: StageContext): Promise<Result> {
  const definition = round.scale as Scale<readonly unknown[]>;
  const { solution, bytes, tag, around } = scaling();
  const { dataset, budget, expected, boxMiB, args } = definition;
  return resultOf(
    await examine(
      {
        entry: round.entry,
        dataset,
        expected,
        budget,
        box: box({ memoryMiB: boxMiB ?? budget.memoryMiB, openFiles: budget.openFiles }),
        args: args ?? ((lines, ownBox) => [lines, ownBox]),
        bytes,
        tag,
        solution,
        reference: await reference(),
      },
      around,
    ),
  );
}

function resultOf({ report, trouble }: Examined): Result {
  const total = report.findings.length + 1;
  if (trouble === undefined) return { verdict: 'accepted', passed: total, total, scale: report };
  const passed = report.findings.filter(({ within }) => within).length;
  const evidence = { kind: 'scale', trouble, report } as const;
  return { verdict: verdictOf(trouble), passed: Math.min(passed, total - 1), total, scale: report, evidence };
}

function verdictOf(trouble: Trouble): Verdict {
  switch (trouble.kind) {
    case 'ended':
      return verdictOfEnd(trouble.end);
    case 'different':
      return 'wrong-answer';
    case 'growing':
      return 'too-much-memory';
    case 'over-budget':
      return VERDICTS[trouble.part];
  }
}

function verdictOfEnd(end: Extract<Trouble, { kind: 'ended' }>['end']): Verdict {
  switch (end.kind) {
    case 'threw':
    case 'stray':
      return 'runtime-error';
    case 'promise':
    case 'not-iterable':
    case 'not-a-line':
    case 'open-block':
      return 'wrong-answer';
    case 'endless-output':
      return 'output-limit';
    case 'stopped': {
      const verdict = verdictOfEnding(end.ending);
      // It had as much as the budget allows, and more.
      return verdict === 'memory-limit' ? 'too-much-memory' : verdict;
    }
  }
}

const VERDICTS: Readonly<Record<Extract<Trouble, { kind: 'over-budget' }>['part'], Verdict>> = {
  memory: 'too-much-memory',
  passes: 'not-streaming',
  'read-ahead': 'not-streaming',
  disk: 'over-budget',
  'open-files': 'over-budget',
  'left-over': 'over-budget',
  time: 'time-limit',
};
