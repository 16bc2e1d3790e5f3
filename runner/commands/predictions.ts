/** `kata list --predictions`: what was said before each measurement, and what came out. */

import { join } from 'node:path';
import { NO_PREDICTIONS, type Score, scoreOf } from '../predictions.ts';
import { shownPath } from '../project.ts';
import { jsonLine } from '../report/json.ts';
import { tone } from '../report/line.ts';
import { predictionLines } from '../report/prediction.ts';
import { formats, type Predictions, readStore } from '../store.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export async function predictions({ json }: { readonly json: boolean }, world: World): Promise<ExitCode> {
  const record = readPredictions(world);
  const score = scoreOf(record);
  if (json) {
    world.out(jsonLine({ schema: 'bigkata.predictions/1', ...score, predictions: record.predictions }));
    return EXIT.accepted;
  }
  if (record.predictions.length === 0) {
    world.out("No predictions yet: press p in 'npx kata' before your solution is measured.\n");
    return EXIT.accepted;
  }
  for (const prediction of record.predictions) {
    const day = new Date(prediction.at).toISOString().slice(0, 10);
    world.out(`${world.paint([tone('dim', day), '  ', tone('strong', `${prediction.kata}/${prediction.entry}`)])}\n`);
    for (const line of predictionLines(prediction, world.columns - 2)) world.out(`${world.paint(['  ', ...line])}\n`);
  }
  world.out(`${scoreText(score)}\n`);
  return EXIT.accepted;
}

/** A record that can't be read is put aside, and that is said. */
export function readPredictions({ project, err }: World): Predictions {
  const path = join(project.state, 'predictions.json');
  const { value, setAside } = readStore(path, formats.predictions, NO_PREDICTIONS);
  if (setAside !== undefined)
    err(`The file of your predictions could not be read; it is kept as ${shownPath(project, setAside)}.\n`);
  return value;
}

export function scoreText({ right, of }: Score): string {
  return `predictions: ${right} of ${of} right`;
}
