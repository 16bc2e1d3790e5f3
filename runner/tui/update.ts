/** (state, event) -> state and what is to be done. Pure: the whole behaviour of `kata watch` can be read here. */
import { keyOf } from '../catalogue.ts';
import type { JudgeEvent, Report, StageReport } from '../judge/report.ts';
import { withSolved, withStarted } from '../progress.ts';
import type { WatchEvent } from '../watch/events.ts';
import { changeText } from './change.ts';
import { type Facts, goTo, judgeAgain, type Step, still, told } from './moves.ts';
import { pressed } from './pressed.ts';
import type { State } from './state.ts';

export function update(state: State, event: WatchEvent, facts: Facts): Step {
  switch (event.kind) {
    case 'saved':
      return saved(state, event.file, facts);
    case 'removed':
      if (event.file !== state.file) return still(state);
      return lost(state, 'The solution is gone. Save it again, or press r for the starter.');
    case 'folder-removed':
      return lost(state, 'The folder solutions/ is gone. Bring it back, or press r for a new one.');
    case 'blind':
      return still(told(state, `No more file events (${event.message}). Restart with --poll.`, true));
    case 'key':
      return pressed(state, event.name, facts);
    case 'resized':
      return still({ ...state, columns: event.columns, rows: event.rows });
    case 'judging':
      return still(event.run === state.run ? judging(state, event.event) : state);
    case 'judged':
      return event.run === state.run ? judged(state, event.report, facts) : still(state);
    case 'not-judged':
      return still(event.run === state.run ? told(stopped(state), event.message, true) : state);
    case 'told':
      return still(told(state, event.text, event.isProblem));
    case 'quit':
      return { state, effects: [{ kind: 'cancel' }, { kind: 'quit' }] };
  }
}

/** A file that is named after no kata may be one that the solution imports. */
function saved(state: State, file: string, facts: Facts): Step {
  const place = facts.placeOfFile(file);
  if (place === undefined || file === state.file) return judgeAgain(backToVerdict(state));
  if (place.kata.id === state.place.kata.id) {
    const { report: _, ...rest } = state;
    return judgeAgain({ ...rest, file, stages: new Map(), change: '', panel: { kind: 'verdict' } });
  }
  const { state: moved, effects } = goTo(state, place, { ...facts, fileOf: () => file });
  return { state: told(moved, `Now at ${place.kata.id}: its file was saved.`, false), effects };
}

/** A save is about the verdict, whatever was being read. */
function backToVerdict(state: State): State {
  return { ...state, panel: { kind: 'verdict' } };
}

function lost(state: State, text: string): Step {
  const { report: _, ...rest } = stopped(state);
  return {
    state: told({ ...rest, run: state.run + 1, stages: new Map(), change: '' }, text, true),
    effects: [{ kind: 'cancel' }],
  };
}

function stopped(state: State): State {
  const { running: _, ...rest } = state;
  return rest;
}

function judging(state: State, event: JudgeEvent): State {
  if (event.kind === 'stage-started') return { ...state, running: { entry: event.entry, stage: event.stage } };
  if (event.kind === 'stage-going') {
    return { ...state, running: { entry: event.entry, stage: event.stage, progress: event.progress } };
  }
  const shown = state.isFresh ? state.stages : new Map<string, readonly StageReport[]>();
  const stages = new Map(shown);
  stages.set(event.entry, [...(shown.get(event.entry) ?? []), event.report]);
  // Types are checked beside the others; their coming in says nothing of what is running.
  const running = event.report.stage === 'types' ? {} : { running: 'rest' as const };
  return { ...state, ...running, stages, isFresh: true };
}

function judged(state: State, report: Report, { now }: Facts): Step {
  const begun = report.rounds.filter(({ verdict }) => verdict !== 'not-started');
  let progress = withStarted(state.progress, keyOf(state.place), now);
  for (const { entry, verdict } of begun) {
    const key = `${report.kata}/${entry}`;
    progress = withStarted(progress, key, now);
    if (verdict === 'accepted') progress = withSolved(progress, key, now);
  }
  const next: State = {
    ...stopped(state),
    report,
    progress,
    change: changeText(state.report, report),
    stages: new Map(report.rounds.map(({ entry, stages }) => [entry, stages])),
    isFresh: true,
  };
  return { state: next, effects: progress === state.progress ? [] : [{ kind: 'save-progress', progress }] };
}
