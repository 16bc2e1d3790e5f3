import { describe, expect, it } from 'vitest';
import { plainLines } from '../../runner/tui/plain.ts';
import { plain } from '../doubles/screen.ts';
import { RIGHT, reportOn, roundOf, stateWith } from '../doubles/states.ts';

const before = stateWith();
const report = reportOn('sums', [roundOf('total', RIGHT)]);
const said = (change: Parameters<typeof stateWith>[0], from = before) =>
  plainLines(from, { ...from, ...change }).map(plain);

describe('plainLines', () => {
  it('says nothing when there is nothing new', () => {
    expect(said({ running: 'start', scroll: 3 })).toEqual([]);
  });

  it('tells a new notice', () => {
    expect(said({ notice: { text: 'sums.ts is new: open it.', isProblem: false } })).toEqual([
      'sums.ts is new: open it.',
    ]);
  });

  it('tells a notice once', () => {
    const state = stateWith({ notice: { text: 'once', isProblem: false } });
    expect(said({ run: 2 }, state)).toEqual([]);
  });

  it('tells a new report', () => {
    expect(said({ report })).toEqual([
      'sums  solutions/sums.ts',
      '  ✓ accepted  total  types ✓  examples 8/8  properties 3/3',
    ]);
  });

  it('tells a second report that reads the same', () => {
    expect(said({ report: { ...report } }, { ...before, report })).toHaveLength(2);
  });

  it('tells what the save has changed', () => {
    expect(said({ report, change: 'nothing' }).at(-1)).toBe('changed: nothing');
  });
});
