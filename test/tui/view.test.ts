import { describe, expect, it } from 'vitest';
import type { Evidence, StageReport, Verdict } from '../../runner/judge/report.ts';
import type { State } from '../../runner/tui/state.ts';
import { EVIDENCE, EXAMPLE } from '../doubles/evidence.ts';
import { COUNT, LARGEST, PLACES, TOTAL } from '../doubles/katas.ts';
import { screen } from '../doubles/screen.ts';
import { ILL_TYPED, passedStage, RIGHT, roundOf, solved, stateAfter, stateWith, WRONG } from '../doubles/states.ts';
import { TIMED } from '../doubles/timed.ts';

function failing(evidence: Evidence, verdict: Verdict = 'wrong-answer', change: Partial<State> = {}): State {
  const stage: StageReport = { stage: 'examples', verdict, ms: 1, passed: 0, total: 8, evidence };
  return stateAfter([roundOf('total', [passedStage('types', 1), stage])], change);
}

describe('view', () => {
  it('says that it times, and then shows the times', () => {
    const timing = stateWith({ panel: { kind: 'bench' }, bench: 'running' });
    expect([screen(timing)[4], screen({ ...timing, bench: TIMED })[4]]).toEqual([
      '… timing total beside its reference: some ten seconds. b or a save ends it.',
      'sums · total on random input',
    ]);
  });

  it('shows the verdict, the failing call and both values when an answer is wrong', () => {
    const rule = '─'.repeat(80);
    const state = stateAfter([roundOf('total', [passedStage('types', 1), WRONG]), roundOf('largest', [])]);
    expect(screen(state)).toEqual([
      `sums · round 1 of 2 · total${' '.repeat(40)}0 of 3 solved`,
      rule,
      '✗ wrong answer  types ✓  examples 2/8',
      '',
      'example: two numbers',
      'total([1, 2])',
      'expected  3',
      'received  12',
      'not the expected value',
      ...Array(11).fill(''),
      '',
      rule,
      'edit solutions/sums.ts',
      't task   h hint   l list   r run   q quit',
    ]);
  });

  it('still shows call and verdict when the answer differs in more lines than the screen has', () => {
    const diff = Array.from({ length: 60 }, (_, index) => `- ${index}`).join('\n');
    const shown = screen(failing({ ...EVIDENCE.mismatch, diff }));
    expect(shown.slice(2, 8).join('\n')).toMatch(
      /wrong answer[\s\S]*total\(\[1, 2\]\)[\s\S]*- expected {2}\+ received/,
    );
  });

  it('says how many lines are below when the diff is longer than the screen', () => {
    const diff = Array.from({ length: 60 }, (_, index) => `- ${index}`).join('\n');
    expect(screen(failing({ ...EVIDENCE.mismatch, diff }))[19]).toBe('↓ 49 more lines: j or space, k goes back');
  });

  it('shows the values as well when the call is very long', () => {
    const call = `total([${'123, '.repeat(400)}])`;
    const shown = screen(failing({ ...EVIDENCE.mismatch, case: { ...EXAMPLE, call } })).join('\n');
    expect(shown).toMatch(/total\(\[123[\s\S]*…[\s\S]*expected {2}3\nreceived {2}12/);
  });

  it('shows what was thrown and on which line when a call throws', () => {
    const shown = screen(failing(EVIDENCE.threw, 'runtime-error'));
    expect(shown.slice(2, 8)).toEqual([
      '✗ runtime error  types ✓  examples 0/8',
      '',
      'example: two numbers',
      'total([1, 2])',
      'TypeError: numbers.add is not a function',
      '  at total  sums.ts:4:11',
    ]);
  });

  it('shows the call that did not return when the time is up', () => {
    const shown = screen(failing(EVIDENCE.stopped, 'time-limit')).join('\n');
    expect(shown).toMatch(/time limit[\s\S]*total\(\[1, 2\]\)\ndid not return within 2 s in this call/);
  });

  it('shows the line with the type error when all else is right', () => {
    const shown = screen(stateAfter([roundOf('total', [ILL_TYPED, passedStage('examples')])]));
    expect(shown.slice(2, 6)).toEqual([
      '✗ type error  types ✗  examples 8/8',
      '',
      'sums.ts:3:5  Type string is not number.',
      "  3 |   return '';",
    ]);
  });

  it('puts the type error below the wrong answer when both are there', () => {
    const shown = screen(stateAfter([roundOf('total', [ILL_TYPED, WRONG])])).join('\n');
    expect(shown).toMatch(/wrong answer[\s\S]*received {2}12[\s\S]*\n\nsums\.ts:3:5/);
  });

  it('shows what the solution printed below the failure', () => {
    const state = failing(EVIDENCE.mismatch);
    const report = state.report && { ...state.report, output: 'first\n\tsecond\n' };
    const shown = screen({ ...state, ...(report && { report }) });
    expect(shown.slice(9, 13)).toEqual(['', 'printed:', 'first', '  second']);
  });

  it('shows the task when nothing has been judged yet', () => {
    expect(screen(stateWith()).slice(2, 7)).toEqual([
      '○ not judged yet',
      '',
      'Add the numbers up.',
      '',
      '  total([1, 2]) // → 3',
    ]);
  });

  it('names what the file exports when the entry is missing', () => {
    const stage: StageReport = {
      stage: 'load',
      verdict: 'not-started',
      ms: 0,
      passed: 0,
      total: 1,
      evidence: EVIDENCE['no-entry'],
    };
    const shown = screen(stateAfter([{ entry: 'total', verdict: 'not-started', stages: [stage] }]));
    expect(shown[4]).toBe("The file exports helper, add; this round asks for 'export function total'.");
  });

  it('says how to go on when the round is solved', () => {
    const shown = screen(stateAfter([roundOf('total', RIGHT)], { progress: solved(TOTAL) })).join('\n');
    expect(shown).toMatch(/✓ accepted {2}types ✓ {2}examples 8\/8[\s\S]*Press n for the next round[\s\S]*n next/);
  });

  it('offers no next round when a solved round fails again', () => {
    const shown = screen(stateAfter([roundOf('total', [WRONG])], { progress: solved(TOTAL) }));
    expect(shown.at(-1)).not.toContain('n next');
  });

  it('names the earlier round when that one fails while the learner is at a later one', () => {
    const shown = screen(
      stateAfter([roundOf('total', [WRONG]), roundOf('largest', RIGHT)], {
        place: LARGEST,
      }),
    );
    expect(shown[2]).toMatch(/^✗ wrong answer total {2}/);
  });

  it('says that all is solved when nothing is left', () => {
    const state = stateAfter([roundOf('total', RIGHT)], { progress: solved(TOTAL, LARGEST, COUNT) });
    expect(screen(state)[4]).toBe('All solved: every round of every kata.');
  });

  it('shows the notice in place of the change when there is one', () => {
    const notice = { text: 'Pinned in solutions/.pinned/sums.json.', isProblem: false };
    expect(screen(stateWith({ notice, change: 'nothing' }))[20]).toBe('Pinned in solutions/.pinned/sums.json.');
  });

  it('shows a long notice whole, and the panel gets what is left', () => {
    const text = `Your pinned inputs could not be read; they are kept as ${'solutions/.pinned/'.repeat(2)}sums.json.broken-1.`;
    const shown = screen(stateWith({ notice: { text, isProblem: true } }));
    expect([shown.length, shown.slice(19, 21).join(' ')]).toEqual([24, text]);
  });

  it('says what the save has changed when there is no notice', () => {
    expect(screen(stateWith({ change: 'total: examples 2/8 → 5/8' }))[20]).toBe('changed: total: examples 2/8 → 5/8');
  });

  it('offers to pin when a property has found the input', () => {
    expect(screen(failing(EVIDENCE['law-broken'])).at(-1)).toContain('a pin');
  });

  it('shows every round under the list, the one under the cursor marked', () => {
    const shown = screen(stateWith({ panel: { kind: 'list', at: 2 }, progress: solved(TOTAL) }));
    expect(shown.slice(4, 7).map((line) => line.slice(0, 25))).toEqual(
      ['  ✓ sums           total ', '  ○                largest', '▸ ○ words          count '].map((line) =>
        line.slice(0, 25),
      ),
    );
  });

  it('keeps the cursor of the list on the screen when there are more rounds than lines', () => {
    const places = Array.from({ length: 40 }, () => PLACES).flat();
    const shown = screen(stateWith({ places, panel: { kind: 'list', at: 119 } }));
    expect(shown.filter((line) => line.startsWith('▸'))).toHaveLength(1);
  });

  it('shows the hints asked for and that there is one more', () => {
    const progress = { version: 1 as const, rounds: { 'sums/total': { hints: 1 } } };
    const shown = screen(stateWith({ panel: { kind: 'hint' }, progress }));
    expect(shown.slice(4, 7)).toEqual(['Hint 1 of 2', 'Add.', '']);
  });
});
