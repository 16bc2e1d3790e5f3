import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../runner/report/line.ts';
import type { Panel, State } from '../../runner/tui/state.ts';
import { view } from '../../runner/tui/view.ts';
import { EVIDENCE } from '../doubles/evidence.ts';
import { streaming } from '../doubles/katas.ts';
import { MEASURED } from '../doubles/predicting.ts';
import { plain } from '../doubles/screen.ts';
import { passedStage, roundOf, solved, stateAfter } from '../doubles/states.ts';

const SIZES = [
  [80, 24],
  [40, 10],
  [20, 5],
  [200, 60],
] as const;

/** Texts that have broken screens: tabs, line breaks, wide characters, accents that stand apart, no spaces at all. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom('a', ' ', '\t', '\n', '客', '👨‍👩‍👧', '❤️', 'e\u0301', 'x'.repeat(90)), { maxLength: 60 })
    .map((parts) => parts.join('')),
);

const panels: readonly Panel[] = [
  { kind: 'verdict' },
  { kind: 'task' },
  { kind: 'hint' },
  { kind: 'details' },
  { kind: 'bench' },
  { kind: 'list', at: 1 },
];

function stateSaying(said: string, panel: Panel, size: Pick<State, 'columns' | 'rows'>): State {
  const evidence = {
    ...EVIDENCE.threw,
    case: { call: said, why: said },
    error: { name: 'Error', message: said, frames: [] },
  };
  const stage = { stage: 'examples' as const, verdict: 'runtime-error' as const, ms: 1, passed: 0, total: 8, evidence };
  const statements = new Map([['sums/total', said]]);
  const notice = { text: said, isProblem: true };
  const outcome = { said, measured: said, verdict: 'wrong' as const };
  const compared = { kata: 'sums', entry: 'total', at: 1, time: outcome, space: outcome };
  return stateAfter([roundOf('total', [stage])], { panel, statements, notice, compared, ...size });
}

const cases = SIZES.flatMap(([columns, rows]) =>
  Object.values(EVIDENCE).map((evidence) => [columns, rows, evidence.kind, evidence] as const),
);

describe('view', () => {
  it.each(cases)('fills %i columns and %i rows exactly when the evidence is %s', (columns, rows, _kind, evidence) => {
    const stage = {
      stage: 'examples' as const,
      verdict: 'wrong-answer' as const,
      ms: 1,
      passed: 0,
      total: 8,
      evidence,
    };
    const lines = view(stateAfter([roundOf('total', [stage])], { columns, rows }));
    expect([lines.length, Math.max(...lines.map(widthOf))]).toEqual([rows, columns]);
  });

  it('has as many lines as the screen and none wider than it, whatever is said on it', () => {
    const size = fc.record({ columns: fc.integer({ min: 2, max: 220 }), rows: fc.integer({ min: 1, max: 70 }) });
    fc.assert(
      fc.property(text, fc.constantFrom(...panels), size, fc.nat(40), (said, panel, { columns, rows }, scroll) => {
        const lines = view({ ...stateSaying(said, panel, { columns, rows }), scroll });
        expect(lines.length).toBe(rows);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('fits on the screen while a prediction is asked for, whatever is typed', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 2, max: 220 }), (typed, problem, columns) => {
        const predicting = { prompt: { asks: 'time' as const, text: typed, problem }, held: [] };
        const lines = view({ ...stateSaying('', { kind: 'verdict' }, { columns, rows: 24 }), predicting });
        expect(lines.length).toBe(24);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('names every key whole on 80 columns', () => {
    const place = { ...MEASURED, kata: { ...MEASURED.kata, rounds: [MEASURED.round, streaming] } };
    const stages = [roundOf(place.round.entry, [passedStage('growth')])];
    const state = stateAfter(stages, { place, predicting: { held: [] }, progress: solved(place) });
    expect(view(state).map(plain).at(-1)).toBe(
      'n next   t task   p predicting   b bench   l list   r run   s scale   q quit',
    );
  });

  it('has no line break inside a line, whatever is said on it', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...panels), (said, panel) => {
        const lines = view(stateSaying(said, panel, { columns: 80, rows: 24 }));
        expect(lines.map(plain).join('')).not.toMatch(/[\n\t]/);
      }),
    );
  });

  it('keeps a page in view when scrolled further than there is text', () => {
    const said = Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n\n');
    const lines = view({ ...stateSaying(said, { kind: 'task' }, { columns: 80, rows: 24 }), scroll: 1_000 });
    expect(lines.map(plain)).toContain('line 49');
  });

  it('says that the end is reached when scrolled down to it', () => {
    const said = Array.from({ length: 50 }, (_, index) => `line ${index}`).join('\n\n');
    const lines = view({ ...stateSaying(said, { kind: 'task' }, { columns: 80, rows: 24 }), scroll: 1_000 });
    expect(lines.map(plain)).toContain('end; k goes back');
  });
});
