import { describe, expect, it } from 'vitest';
import { listLines } from '../../runner/tui/list.ts';
import { LARGEST, TOTAL } from '../doubles/katas.ts';
import { plain } from '../doubles/screen.ts';
import { solved, stateWith } from '../doubles/states.ts';

const shown = (change: Parameters<typeof stateWith>[0], at = 0) => listLines(stateWith(change), at).map(plain);

describe('listLines', () => {
  it('names a kata once, at its first round', () => {
    expect(shown({}).map((line) => line.slice(4).split(/ +/)[0])).toEqual(['sums', '', 'words']);
  });

  it('marks the line under the cursor', () => {
    expect(shown({}, 1).map((line) => line.startsWith('▸'))).toEqual([false, true, false]);
  });

  it('marks what is solved', () => {
    expect(shown({ progress: solved(LARGEST) }).map((line) => line[2])).toEqual(['○', '✓', '○']);
  });

  it('tells the best time where there is one', () => {
    const progress = { version: 1 as const, rounds: { 'sums/total': { bestMs: 65_000 } } };
    expect(shown({ progress })[0]).toMatch(/Add them up {2}1 min$/);
  });

  it('shows the round at hand in another tone', () => {
    const [first, second] = listLines(stateWith({ place: TOTAL }), 0);
    expect([typeof first?.[4], typeof second?.[4]]).toEqual(['object', 'string']);
  });
});
