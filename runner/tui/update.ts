/** (state, event) -> state and what is to be done. Pure: the whole behaviour of `kata watch` can be read here. */
import { keyOf } from '../catalogue.ts';
import type { JudgeEvent, Report, StageReport } from '../judge/report.ts';
import { withSolved, withStarted } from '../progress.ts';
import type { WatchEvent } from '../watch/events.ts';
import { changeText } from './change.ts';
import { type Facts, goTo, judgeAgain, type Step, still, told, withoutBench } from './moves.ts';
import { answered, beforeShown, held, heldOf, isAsking, isHeld, type OfJudgement } from './predict.ts';
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
      return isAsking(state) ? asked(state, event, facts) : pressed(state, event.name, facts);
    case 'resized':
      return still({ ...state, columns: event.columns, rows: event.rows });
    case 'begun':
      return still(event.run === state.run ? { ...state, program: event.program } : state);
    case 'judging':
    case 'judged':
      return event.run === state.run ? ofJudgement(state, event, facts) : still(state);
    case 'not-judged':
      return still(event.run === state.run ? told(stopped(state), event.message, true) : state);
    case 'benched':
      return still(event.run === state.run ? { ...state, bench: event.report } : state);
    case 'not-benched':
      return still(event.run === state.run ? told(withoutBench(state), event.message, true) : state);
    case 'told':
      return still(told(state, event.text, event.isProblem));
    case 'started':
      return still({ ...told(state, event.text, false), starter: event.file });
    case 'quit': {
      // What waits may say that a round is solved: that is kept, seen or not.
      const { state: last, effects } = released(state, facts);
      return { state: last, effects: [...effects, { kind: 'cancel' }, { kind: 'quit' }] };
    }
  }
}

/** A key while a prediction is asked for: a letter of it, not a command. */
function asked(state: State, event: Extract<WatchEvent, { kind: 'key' }>, facts: Facts): Step {
  if (SCROLLS.has(event.name)) return pressed(state, event.name, facts);
  const { state: next, isOver } = answered(state, event);
  return isOver ? released(next, facts) : still(next);
}

const SCROLLS: ReadonlySet<string> = new Set(['up', 'down', 'pageup', 'pagedown']);

/** Takes the events that have waited. */
function released(state: State, facts: Facts): Step {
  const { predicting = { held: [] } } = state;
  const waiting = heldOf(state);
  const first: State = state.predicting === undefined ? state : { ...state, predicting: { ...predicting, held: [] } };
  return waiting.reduce(({ state: before, effects }: Step, event) => {
    const step = shown(before, event, facts);
    return { state: step.state, effects: [...effects, ...step.effects] };
  }, still(first));
}

function ofJudgement(state: State, event: OfJudgement, facts: Facts): Step {
  return isHeld(state, event) ? still(held(state, event)) : shown(state, event, facts);
}

function shown(state: State, event: OfJudgement, facts: Facts): Step {
  const { state: ready, effects } = beforeShown(state, event, facts.now);
  const step = event.kind === 'judged' ? judged(ready, event.report, facts) : still(judging(ready, event.event));
  return { state: step.state, effects: [...effects, ...step.effects] };
}

/** A file that is named after no kata may be one that the solution imports. */
function saved(state: State, file: string, facts: Facts): Step {
  const place = facts.placeOfFile(file);
  if (file === state.starter) return starterSaved(state);
  if (place === undefined || file === state.file) return judgeAgain(backToVerdict(state));
  if (place.kata.id === state.place.kata.id) {
    const { report: _, ...rest } = state;
    return judgeAgain({ ...rest, file, stages: new Map(), change: '', panel: { kind: 'verdict' } });
  }
  const { state: moved, effects } = goTo(state, place, { ...facts, fileOf: () => file });
  return { state: told(moved, `Now at ${place.kata.id}: its file was saved.`, false), effects };
}

/** What was said of the new file is still news. */
function starterSaved({ starter: _, ...state }: State): Step {
  const { notice } = state;
  const step = judgeAgain(state);
  return notice === undefined ? step : { ...step, state: { ...step.state, notice } };
}

/** A save is about the verdict, whatever was being read. */
function backToVerdict(state: State): State {
  return { ...state, panel: { kind: 'verdict' } };
}

function lost(state: State, text: string): Step {
  const { report: _report, program: _program, ...rest } = stopped(state);
  return {
    state: told({ ...withoutBench(rest), run: state.run + 1, stages: new Map(), change: '' }, text, true),
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
  // What the last save has changed goes with what it came to: the new verdict may be long in coming.
  const change = state.isFresh ? state.change : '';
  const stages = new Map(shown);
  stages.set(event.entry, [...(shown.get(event.entry) ?? []), event.report]);
  // Types are checked beside the others; their coming in says nothing of what is running.
  const running = event.report.stage === 'types' ? {} : { running: 'rest' as const };
  return { ...state, ...running, stages, change, isFresh: true };
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
