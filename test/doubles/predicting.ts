/** A watch of a round whose growth is measured, event by event. */
import type { Place } from '../../runner/catalogue.ts';
import type { StageReport } from '../../runner/judge/report.ts';
import type { State } from '../../runner/tui/state.ts';
import { update } from '../../runner/tui/update.ts';
import type { Effect, WatchEvent } from '../../runner/watch/events.ts';
import { QUADRATIC } from './growth-samples.ts';
import { TOTAL } from './katas.ts';
import { FACTS, passedStage, RIGHT, reportOn, roundOf, stateWith } from './states.ts';

export const MEASURED: Place = {
  kata: TOTAL.kata,
  round: {
    ...TOTAL.round,
    growth: { sizes: { n: 'how many numbers' }, inputs: { any: () => [] }, time: 'O(n)', space: 'O(n)' },
  },
};

/** Steps grow as n^2 where O(n) is allowed. */
export const SLOW: StageReport = {
  stage: 'growth',
  verdict: 'too-slow',
  ms: 600,
  passed: 1,
  total: 2,
  evidence: { kind: 'growth', assessment: QUADRATIC.time },
  growth: QUADRATIC,
};

export const QUICK: StageReport = { ...passedStage('growth', 2), growth: QUADRATIC };

/** What is told of a judgement, up to its growth and after. */
export function judgement(run: number, growth: StageReport = SLOW, program = `program ${run}`) {
  const judging = (report: StageReport): WatchEvent => {
    return { kind: 'judging', run, event: { kind: 'stage-ended', entry: 'total', report } };
  };
  const began: WatchEvent = { kind: 'judging', run, event: { kind: 'stage-started', entry: 'total', stage: 'growth' } };
  const rounds = [roundOf('total', [...RIGHT, growth]), roundOf('largest', [])];
  return {
    begun: { kind: 'begun', run, program } satisfies WatchEvent,
    quick: RIGHT.map(judging),
    began,
    growth: judging(growth),
    judged: { kind: 'judged', run, report: reportOn('sums', rounds) } satisfies WatchEvent,
  };
}

/** All of a judgement, in order. */
export function whole(...args: Parameters<typeof judgement>): readonly WatchEvent[] {
  const { begun, quick, began, growth, judged } = judgement(...args);
  return [begun, ...quick, began, growth, judged];
}

/** Keys as the terminal tells them; `{return}` and the like by name. */
export function keys(text: string): readonly WatchEvent[] {
  return (text.match(/\{\w+\}|./gu) ?? []).map((key) => {
    return key.length > 2 ? { kind: 'key', name: key.slice(1, -1) } : { kind: 'key', name: key, text: key };
  });
}

export function watching(change: Partial<State> = {}): State {
  return stateWith({ place: MEASURED, ...change });
}

/** @returns the last state, and all that was to be done on the way */
export function played(state: State, ...events: readonly (WatchEvent | readonly WatchEvent[])[]) {
  const effects: Effect[] = [];
  const last = events.flat().reduce((before: State, event) => {
    const step = update(before, event, FACTS);
    effects.push(...step.effects);
    return step.state;
  }, state);
  return { state: last, effects };
}
