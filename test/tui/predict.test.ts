/** Predicting, as the whole watch does it: from events to states and effects. */
import { describe, expect, it } from 'vitest';
import { view } from '../../runner/tui/view.ts';
import { COUNT } from '../doubles/katas.ts';
import { judgement, keys, MEASURED, played, QUICK, watching, whole } from '../doubles/predicting.ts';
import { plain, screen } from '../doubles/screen.ts';
import { FACTS, NOW, SUMS_FILE, solved, WORDS_FILE } from '../doubles/states.ts';

const P = keys('p');
const SAID = keys('n{return}{return}');
const saved = { kind: 'saved', file: SUMS_FILE } as const;
const growthShown = (state: Parameters<typeof view>[0]) =>
  state.stages.get('total')?.some(({ stage }) => stage === 'growth') ?? false;

describe('p', () => {
  it('asks at once when nothing of the program has been measured', () => {
    expect(played(watching(), P).state.predicting?.prompt).toEqual({ asks: 'time', text: '' });
  });

  it('asks after the next change when the measurement is on the screen already', () => {
    const { state } = played(watching(), whole(1), P);
    expect([state.predicting, state.notice?.text]).toEqual([
      { held: [] },
      'What it costs is on the screen already: you are asked after the next change.',
    ]);
  });

  it('asks while measuring is under way', () => {
    const { begun, began } = judgement(1);
    expect(played(watching(), begun, began, P).state.predicting?.prompt).toBeDefined();
  });

  it('asks no more when pressed again', () => {
    const { state } = played(watching(), whole(1), P, P, saved, whole(2));
    expect([state.predicting, growthShown(state)]).toEqual([undefined, true]);
  });

  it('says that there is nothing to predict in a round that is not measured', () => {
    const { state } = played(watching({ place: COUNT }), P);
    expect([state.predicting, state.notice?.text]).toEqual([undefined, expect.stringContaining('nothing to predict')]);
  });
});

describe('while a prediction is asked for', () => {
  it('shows examples and properties at once', () => {
    const { begun, quick } = judgement(1);
    const { state } = played(watching(), P, begun, quick);
    expect(state.stages.get('total')?.map(({ stage }) => stage)).toEqual(['types', 'examples', 'properties']);
  });

  it('shows nothing of the measurement: neither cost nor verdict nor that the round is solved', () => {
    const { state, effects } = played(watching(), P, whole(1, QUICK));
    expect([growthShown(state), state.report, effects]).toEqual([false, undefined, []]);
    expect(screen(state).join('\n')).not.toMatch(/growth|n\^|accepted|1 of 3/);
  });

  it('says that it waits', () => {
    expect(screen(played(watching(), P, whole(1)).state)[2]).toMatch(/^… measured: your prediction first {2}types ✓/);
  });

  it('takes letters that are commands elsewhere as text', () => {
    const { state, effects } = played(watching(), P, keys('qnlrh'));
    expect([state.predicting?.prompt?.text, effects, state.panel]).toEqual(['qnlrh', [], { kind: 'verdict' }]);
  });

  it('keeps what is typed, and judges, when the file is saved', () => {
    const { state, effects } = played(watching(), P, keys('n lo'), saved);
    expect([state.predicting?.prompt?.text, effects]).toEqual([
      'n lo',
      [{ kind: 'judge', run: 2, kataId: 'sums', file: SUMS_FILE }],
    ]);
  });

  it('holds back the newer measurement only when a save has replaced the first', () => {
    const { state, effects } = played(watching(), P, whole(1), saved, whole(2), SAID);
    expect([effects.filter(({ kind }) => kind === 'keep-prediction').length, state.run, growthShown(state)]).toEqual([
      1,
      2,
      true,
    ]);
  });

  it('waits for the next measurement when a save has replaced the one that was held', () => {
    const { state, effects } = played(watching(), P, whole(1), saved, SAID);
    expect([effects.map(({ kind }) => kind), growthShown(state), state.notice?.text]).toEqual([
      ['judge'],
      false,
      'Said. What is measured next is held against it.',
    ]);
  });

  it('scrolls all the same', () => {
    const statements = new Map([['sums/total', Array.from({ length: 40 }, () => 'x').join('\n\n')]]);
    expect(played(watching({ statements }), P, keys('{down}')).state.scroll).toBe(1);
  });

  it('keeps that the round is solved when the watch is ended first', () => {
    const { effects } = played(watching(), P, whole(1, QUICK), { kind: 'quit' });
    expect(effects.map(({ kind }) => kind)).toEqual(['save-progress', 'cancel', 'quit']);
  });

  it('is closed by going to another kata, and asks again there', () => {
    const { state } = played(watching(), P, keys('n'), { kind: 'saved', file: WORDS_FILE });
    expect(state.predicting).toEqual({ held: [] });
  });
});

describe('going to another round of the kata', () => {
  const stagesAt = (...on: Parameters<typeof played>[1][]) =>
    played(watching({ progress: solved(MEASURED) }), whole(1, QUICK), ...on, keys('n')).state.stages.size;

  it('shows nothing of what was measured of it before', () => {
    expect(stagesAt(P)).toBe(0);
  });

  it('keeps what is known on the screen when nobody predicts', () => {
    expect(stagesAt()).toBeGreaterThan(0);
  });
});

describe('a prediction', () => {
  it('is held against the measurement that waits, and kept', () => {
    const { state, effects } = played(watching(), P, whole(1), SAID);
    const time = { said: 'O(n)', measured: 'O(n^2)', verdict: 'wrong' };
    const prediction = { kata: 'sums', entry: 'total', at: NOW, time };
    expect([growthShown(state), state.compared, effects[0]]).toEqual([
      true,
      prediction,
      { kind: 'keep-prediction', prediction },
    ]);
  });

  it('is held against a measurement that comes later, over saves that fail', () => {
    const { state, effects } = played(watching(), P, SAID, saved, saved, whole(3));
    expect([effects.at(-2)?.kind, state.compared?.time.verdict]).toEqual(['keep-prediction', 'wrong']);
  });

  it('is on the screen until it is measured', () => {
    expect(screen(played(watching(), P, keys('n{return}1{return}')).state)[22]).toMatch(
      /^edit solutions\/sums\.ts +you say time O\(n\), space O\(1\)$/,
    );
  });

  it('is shown above the measurement', () => {
    expect(screen(played(watching(), P, whole(1), keys('n{return}n{return}')).state).slice(2, 7)).toEqual([
      '✗ too slow  types ✓  examples 8/8  properties 3/3  growth 1/2',
      '',
      '✗ time: you said O(n), measured O(n^2) · ✓ space: you said O(n), measured O(n)',
      '',
      '✗ too slow: steps grow like n^1.99 on ascending input; budget O(n)',
    ]);
  });

  it('is asked for again when a changed program is measured', () => {
    const { begun, began } = judgement(2);
    expect(played(watching(), P, whole(1), SAID, saved, begun, began).state.predicting?.prompt).toBeDefined();
  });

  it('is not asked for again when the program is the same', () => {
    const { state } = played(watching(), P, whole(1), SAID, saved, whole(2, QUICK, 'program 1'));
    expect([state.predicting?.prompt, growthShown(state)]).toEqual([undefined, true]);
  });
});

describe('escape', () => {
  it('shows the measurement without a prediction, and keeps none', () => {
    const { state, effects } = played(watching(), P, whole(1), keys('n{escape}'));
    expect([growthShown(state), state.compared, effects.map(({ kind }) => kind)]).toEqual([
      true,
      undefined,
      ['save-progress'],
    ]);
  });

  it('lets the measurement that is under way be shown when it comes', () => {
    const { begun, quick, began, growth, judged } = judgement(1);
    const { state } = played(watching({ running: 'start' }), P, begun, quick, began, keys('{escape}'), growth, judged);
    expect([state.predicting, growthShown(state)]).toEqual([{ held: [] }, true]);
  });
});

describe('view while a prediction is asked for', () => {
  it('has the sizes, the prompt and its keys, and no command', () => {
    const shown = screen(played(watching(), P).state);
    expect([shown[4], ...shown.slice(-2)]).toEqual([
      'What will total cost? n: how many numbers',
      'you say time: ▏ such as O(n log n)',
      'Enter say it   Esc not this time   Ctrl-C quit   ',
    ]);
  });

  it('does not send one on to the next round, for n is a letter now', () => {
    const { state } = played(watching({ progress: solved(MEASURED) }), P, whole(1, QUICK));
    expect(screen(state).join('\n')).not.toContain('Press n');
  });

  it('says beside the text why it can not be read', () => {
    const shown = screen(played(watching(), P, keys('O(x){return}')).state);
    expect(shown.at(-2)).toBe("you say time: O(x)▏ 'x' is no size of this function (n)");
  });

  it('offers p where growth is measured, and says whether it is on', () => {
    const keyLines = [watching(), played(watching(), whole(1), P).state, watching({ place: COUNT })].map((state) =>
      plain(view(state).at(-1) ?? []),
    );
    expect(keyLines.map((line) => /p predict\w*/.exec(line)?.[0])).toEqual(['p predict', 'p predicting', undefined]);
  });

  it('takes its time from the watch, which is given a clock', () => {
    expect(played(watching(), P, whole(1), SAID).state.compared?.at).toBe(FACTS.now);
  });
});
