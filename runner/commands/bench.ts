/** `kata bench`: attempts side by side with the reference, all timed now. */

import { type LineUpOptions, lineUp } from '../bench/lineUp.ts';
import { benchLines } from '../report/bench.ts';
import { jsonLine } from '../report/json.ts';
import { BENCHMARKING, openWorkshop } from '../workshop.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export interface BenchOptions extends LineUpOptions {
  readonly json: boolean;
}

export async function bench(options: BenchOptions, world: World): Promise<ExitCode> {
  const time = lineUp(options, world);
  const workshop = await openWorkshop(world.project, 0, BENCHMARKING);
  try {
    const report = await time(workshop);
    if (report === undefined) return EXIT.usage;
    if (options.json) world.out(jsonLine(report));
    else world.out(`${benchLines(report, world.columns).map(world.paint).join('\n')}\n`);
    return report.contestants.every(({ times }) => times.length > 0) ? EXIT.accepted : EXIT.notAccepted;
  } finally {
    await workshop.close();
  }
}
