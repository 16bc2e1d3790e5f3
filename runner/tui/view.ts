/** State -> the lines of the screen, at most `rows` of them and `columns` wide. Pure. */

import { keyOf } from '../catalogue.ts';
import { benchLines } from '../report/bench.ts';
import { evidenceLines } from '../report/evidence.ts';
import { assessmentLines } from '../report/growth.ts';
import { clip, type Line, spread, tone, wrap } from '../report/line.ts';
import { predictionLines } from '../report/prediction.ts';
import { progressText, scaleLines } from '../report/scale.ts';
import { reminderLines, stageSpan, verdictSpan } from '../report/text.ts';
import { footer } from './footer.ts';
import { listLines } from './list.ts';
import { heldOf, isAsking } from './predict.ts';
import { type Focus, focusOf, mayGoOn, type State, solvedCount } from './state.ts';
import { statementLines } from './statement.ts';

export function view(state: State): readonly Line[] {
  const { columns, rows } = state;
  const head = header(state);
  const foot = footer(state);
  const room = roomOf(rows, head, foot);
  const body = visible(bodyOf(state, columns, room), state, room);
  const padding: Line[] = Array.from({ length: Math.max(0, room - body.length) }, () => []);
  return [...head, ...body, ...padding, ...foot].slice(0, rows).map((line) => clip(line, columns));
}

/** How far the panel can be scrolled: the last page, whose last line says that it is. */
export function lastScroll(state: State): number {
  const room = roomOf(state.rows, header(state), footer(state));
  const lines = bodyOf(state, state.columns, room).length;
  return lines <= room ? 0 : lines - room + 1;
}

function roomOf(rows: number, head: readonly Line[], foot: readonly Line[]): number {
  return Math.max(1, rows - head.length - foot.length);
}

function header(state: State): readonly Line[] {
  const { kata, round } = state.place;
  const number = kata.rounds.indexOf(round) + 1;
  const left: Line = [
    tone('strong', kata.id),
    ` · round ${number} of ${kata.rounds.length} · `,
    tone('strong', round.entry),
  ];
  const right: Line = [tone('dim', `${solvedCount(state)} of ${state.places.length} solved`)];
  return [
    spread(left, right, state.columns),
    [tone('dim', '─'.repeat(state.columns))],
    status(state, focusOf(state)),
    [],
  ];
}

/** The one line that matters most: the verdict, or what is running. */
function status(state: State, focus: Focus): Line {
  const { running, place, isFresh } = state;
  const stages = focus.stages.filter(({ stage }) => stage !== 'load').flatMap((stage) => ['  ', stageSpan(stage)]);
  const failed = focus.verdict !== 'accepted' && focus.verdict !== 'not-started' && focus.verdict !== 'unknown';
  if (heldOf(state).length > 0) return [tone('warn', '… measured: your prediction first'), ...stages];
  if (running === 'start') return [tone('warn', '… judging')];
  // Until a stage of this judgement has ended, what is known is of the one before.
  if (running !== undefined && running !== 'rest' && !(failed && isFresh)) {
    const { stage, entry, progress } = running;
    if (progress !== undefined) return [tone('warn', `… ${entry} `), progressText(progress)];
    return [tone('warn', `… judging ${stage} of ${entry}`), ...(isFresh ? stages : [])];
  }
  if (focus.verdict === 'unknown') return [tone('warn', '○ not judged yet')];
  const entry = focus.entry === place.round.entry ? '' : ` ${focus.entry}`;
  // The types come in last: until then a pass is only a pass so far.
  const isOpen = running !== undefined && !focus.stages.some(({ stage }) => stage === 'types');
  const verdict = isOpen && !failed ? tone('pass', '✓ right so far') : verdictSpan(focus.verdict);
  return [verdict, tone('strong', entry), ...stages, ...(isOpen ? [tone('dim', '  types …')] : [])];
}

function bodyOf(state: State, columns: number, room: number): readonly Line[] {
  const { panel, place } = state;
  switch (panel.kind) {
    case 'task':
      return statementLines(state.statements.get(keyOf(place)) ?? '', columns);
    case 'hint':
      return hints(state);
    case 'bench':
      return benched(state);
    case 'list':
      return listLines(state, panel.at);
    case 'details':
    case 'verdict': {
      const before = predicted(state, columns);
      return [...before, ...verdictBody(state, columns, room - before.length)];
    }
  }
}

/** What the sizes are while one is asked, and what came out once one has answered. */
function predicted(state: State, columns: number): readonly Line[] {
  const { compared, place } = state;
  if (isAsking(state)) {
    const sizes = Object.entries(place.round.growth?.sizes ?? {}).map(([name, counts]) => `${name}: ${counts}`);
    const question = `What will ${place.round.entry} cost? ${sizes.join(' · ')}`;
    return [...wrap(question, columns, 2).map((text): Line => [tone('hint', text)]), []];
  }
  return compared === undefined ? [] : [...predictionLines(compared, columns), []];
}

function verdictBody(state: State, columns: number, room: number): readonly Line[] {
  const focus = focusOf(state);
  const types = focus.stages.find(({ stage, verdict }) => stage === 'types' && verdict !== 'accepted')?.evidence;
  const other = focus.evidence?.kind === 'diagnostics' ? undefined : types;
  const printed = (state.report?.output ?? '').trimEnd();
  const output =
    printed === '' ? [] : [[], [tone('dim', 'printed:')], ...printed.split('\n').map((text): Line => [text])];
  if (focus.verdict === 'accepted') return [...passed(state), ...measured(focus, columns), ...output];
  if (focus.verdict === 'not-started' || focus.verdict === 'unknown') {
    const why =
      focus.evidence === undefined || focus.evidence.kind === 'untouched'
        ? []
        : [...evidenceLines(focus.evidence, columns), []];
    return [...why, ...statementLines(state.statements.get(keyOf(state.place)) ?? '', columns)];
  }
  return [
    ...(focus.evidence === undefined ? [] : evidenceLines(focus.evidence, columns, room)),
    ...(other === undefined ? [] : [[], ...evidenceLines(other, columns)]),
    ...output,
  ];
}

/** What was measured of a solution that is right: as much worth knowing as why one is not. */
function measured({ stages }: Focus, columns: number): readonly Line[] {
  const growth = stages.find((stage) => stage.growth !== undefined)?.growth;
  const scale = stages.find((stage) => stage.scale !== undefined)?.scale;
  const shown = growth === undefined ? [] : [growth.time, growth.space].filter(({ series }) => series.length > 0);
  return [
    ...(scale === undefined ? [] : [[], ...scaleLines(scale, columns)]),
    ...shown.flatMap((assessment) => [[], ...assessmentLines(assessment, columns)]),
    ...reminderLines({ verdict: 'accepted', stages }),
  ];
}

function passed(state: State): readonly Line[] {
  if (!mayGoOn(state) || isAsking(state)) return [];
  if (solvedCount(state) === state.places.length) {
    return [
      [tone('pass', 'All solved: every round of every kata.')],
      [],
      ["'npx kata reset KATA' starts one afresh and keeps this attempt."],
    ];
  }
  return [
    ['Solved. Press ', tone('strong', 'n'), ' for the next round, when you are done with this one.'],
    [],
    [tone('dim', `Known solutions: katas/${state.place.kata.id}/submissions/${state.place.round.entry}/accepted.*.ts`)],
  ];
}

function benched({ bench, place, columns }: State): readonly Line[] {
  if (bench !== undefined && bench !== 'running') return benchLines(bench, columns);
  const text = `… timing ${place.round.entry} beside its reference: some ten seconds. b or a save ends it.`;
  return wrap(text, columns, 2).map((part): Line => [tone('warn', part)]);
}

function hints({ place, progress, columns }: State): readonly Line[] {
  const { hints: all } = place.round;
  const shown = progress.rounds[keyOf(place)]?.hints ?? 0;
  const lines = all
    .slice(0, shown)
    .flatMap((hint, index) => [
      [tone('hint', `Hint ${index + 1} of ${all.length}`)],
      ...wrap(hint, columns, 0).map((text): Line => [text]),
      [],
    ]);
  return shown < all.length ? [...lines, [tone('dim', 'h shows one more')]] : lines;
}

/** What fits of a panel; its last line says what does not. */
function visible(lines: readonly Line[], state: State, room: number): readonly Line[] {
  if (lines.length <= room) return lines;
  if (state.panel.kind === 'list') {
    const start = Math.min(Math.max(0, state.panel.at - Math.floor(room / 2)), lines.length - room);
    return lines.slice(start, start + room);
  }
  const start = Math.min(state.scroll, lines.length - room + 1);
  const below = lines.length - start - (room - 1);
  const more =
    below > 0 ? `↓ ${below} more ${below === 1 ? 'line' : 'lines'}: j or space, k goes back` : 'end; k goes back';
  return [...lines.slice(start, start + room - 1), [tone('dim', more)]];
}
