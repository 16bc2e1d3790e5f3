/** `kata check`: judges solutions once and says what came of it. */
import { UserError } from '../errors.ts';
import type { Sandbox } from '../host/sandbox.ts';
import type { Report } from '../judge/report.ts';
import { judgeFile } from '../judgeFile.ts';
import { reportLines } from '../report/text.ts';
import { stagesNamed, targetsOf } from '../targets.ts';
import { openWorkshop } from '../workshop.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export interface CheckOptions {
  /** Ids; empty for every kata that has a solution. */
  readonly katas: readonly string[];
  readonly solution?: string;
  readonly stages?: readonly string[];
  readonly seed?: number;
  /** Of the files that streaming rounds are given. */
  readonly scaleBytes?: number;
  /** Whether an unsolved round is a failure. */
  readonly complete: boolean;
  /** Whether nothing may be judged without the wall around it. */
  readonly requireSandbox?: boolean;
  readonly json: boolean;
}

export async function check(options: CheckOptions, world: World): Promise<ExitCode> {
  const targets = targetsOf(options, world);
  const only = options.stages === undefined ? undefined : stagesNamed(options.stages);
  const { seed, scaleBytes } = options;
  const extra = {
    ...(seed === undefined ? {} : { seed }),
    ...(only === undefined ? {} : { only }),
    ...(scaleBytes === undefined ? {} : { scaleBytes }),
  };
  const workshop = await openWorkshop(world.project, 0);
  try {
    if (options.requireSandbox) requireWall(workshop.sandbox);
    const codes: ExitCode[] = [];
    for (const { kata, file } of targets) {
      const judged = await judgeFile(kata, file, extra, workshop, world);
      if (judged === undefined) return EXIT.usage;
      const { report, source } = judged;
      tell(report, options.json, world);
      codes.push(exitCodeOf(report, options.complete, source.kind === 'broken'));
    }
    return Math.max(...codes) as ExitCode;
  } finally {
    await workshop.close();
  }
}

function requireWall({ missing }: Sandbox): void {
  if (missing === undefined) return;
  throw new UserError(`--require-sandbox: ${missing.reason}, so nothing was judged.`, missing.nextStep);
}

function tell(report: Report, json: boolean, { out, paint, columns }: World): void {
  if (json) out(`${JSON.stringify(report)}\n`);
  else out(`${reportLines(report, columns).map(paint).join('\n')}\n`);
}

/** A file that could not be read as a program at all is a mistake in the usage: nothing of it was judged. */
function exitCodeOf(report: Report, complete: boolean, isBroken: boolean): ExitCode {
  if (report.verdict === 'judge-error') return EXIT.judgeError;
  if (isBroken) return EXIT.usage;
  const isAccepted = report.verdict === 'accepted' && (report.complete || !complete);
  return isAccepted ? EXIT.accepted : EXIT.notAccepted;
}
