/** What the screen says while a judgement runs: never the verdict of the one before as if it were of this one. */
import { describe, expect, it } from 'vitest';
import { TOTAL } from '../doubles/katas.ts';
import { screen } from '../doubles/screen.ts';
import { passedStage, roundOf, solved, stateAfter, stateWith, WRONG } from '../doubles/states.ts';

const EXAMPLES = { entry: 'total', stage: 'examples' } as const;
const PROPERTIES = { entry: 'total', stage: 'properties' } as const;
const old = stateAfter([roundOf('total', [WRONG])], { isFresh: false });

describe('view', () => {
  it('says that it judges when a save has just come', () => {
    expect(screen({ ...old, running: 'start' })[2]).toBe('… judging');
  });

  it('does not show the old verdict as the new one when the first stage is still running', () => {
    expect(screen({ ...old, running: EXAMPLES })[2]).toBe('… judging examples of total');
  });

  it('keeps the old failure in sight when the new one is not known yet', () => {
    expect(screen({ ...old, running: EXAMPLES }).join('\n')).toContain('received  12');
  });

  it('shows the new failure at once when later stages still run', () => {
    const state = stateAfter([roundOf('total', [WRONG])], { running: { entry: 'largest', stage: 'examples' } });
    expect(screen(state)[2]).toMatch(/^✗ wrong answer/);
  });

  it('shows what has held so far when the next stage runs', () => {
    const state = stateAfter([roundOf('total', [passedStage('examples')])], { running: PROPERTIES });
    expect(screen(state)[2]).toBe('… judging properties of total  examples 8/8');
  });

  it('says how far a stage is that takes seconds', () => {
    const progress = { doing: 'running', bytes: 2 ** 26, done: 0.5, bytesPerMs: 20_000, leftMs: 1_600 } as const;
    const state = stateAfter([], { running: { entry: 'total', stage: 'scale', progress } });
    expect(screen(state)[2]).toBe('… total 64 MiB █████░░░░░ running, 19 MiB/s, 2 s left');
  });

  it('calls a pass right so far when the types are not in yet', () => {
    const state = stateAfter([roundOf('total', [passedStage('examples'), passedStage('properties', 3)])], {
      running: 'rest',
      progress: solved(TOTAL),
    });
    expect(screen(state)[2]).toBe('✓ right so far  examples 8/8  properties 3/3  types …');
  });

  it('says that it judges when nothing was known before', () => {
    expect(screen(stateWith({ running: EXAMPLES }))[2]).toBe('… judging examples of total');
  });
});
