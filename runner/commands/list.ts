/** `kata list`: every round, and how far the learner is. */

import { join } from 'node:path';
import { keyOf, places } from '../catalogue.ts';
import { scoreOf } from '../predictions.ts';
import { isSolved, NO_PROGRESS } from '../progress.ts';
import { shownPath } from '../project.ts';
import { durationText } from '../report/duration.ts';
import { jsonLine } from '../report/json.ts';
import { type Line, tone } from '../report/line.ts';
import { formats, readStore } from '../store.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';
import { readPredictions, scoreText } from './predictions.ts';

export async function list({ json }: { readonly json: boolean }, world: World): Promise<ExitCode> {
  const path = join(world.project.state, 'progress.json');
  const { value: progress, setAside } = readStore(path, formats.progress, NO_PROGRESS);
  if (setAside !== undefined)
    world.err(`The file of your progress could not be read; it is kept as ${shownPath(world.project, setAside)}.\n`);
  const score = scoreOf(readPredictions(world));
  const rows = places(world.katas).map((place) => {
    const round = progress.rounds[keyOf(place)];
    const { kata } = place;
    return {
      kata: kata.id,
      title: kata.title,
      pattern: kata.pattern,
      level: kata.level,
      entry: place.round.entry,
      asks: place.round.title,
      solved: isSolved(progress, keyOf(place)),
      current: progress.current === keyOf(place),
      ...(round?.bestMs === undefined ? {} : { bestMs: round.bestMs }),
    };
  });
  if (json) {
    world.out(jsonLine({ schema: 'bigkata.list/1', rounds: rows, predictions: score }));
    return EXIT.accepted;
  }
  let kata = '';
  for (const row of rows) {
    const lines: Line[] = [];
    if (row.kata !== kata) {
      kata = row.kata;
      lines.push([
        tone('strong', row.kata.padEnd(16)),
        tone('dim', `${row.title} · ${row.pattern} · level ${row.level}`),
      ]);
    }
    const sign = row.solved ? tone('pass', '✓') : row.current ? tone('hint', '▸') : tone('dim', '○');
    const best = row.bestMs === undefined ? '' : `  solved in ${durationText(row.bestMs)}`;
    lines.push(['  ', sign, ' ', row.entry.padEnd(22), row.asks, tone('dim', best)]);
    for (const line of lines) world.out(`${world.paint(line)}\n`);
  }
  if (score.of > 0) world.out(`${world.paint([tone('dim', scoreText(score))])}\n`);
  return EXIT.accepted;
}
