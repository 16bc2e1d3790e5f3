import { describe, expect, it } from 'vitest';
import { createProgress } from '../../runner/scale/progress.ts';
import type { Progress } from '../../runner/scale/report.ts';

function watching(bytes: number) {
  const told: Progress[] = [];
  let clock = 0;
  const move = createProgress(
    bytes,
    () => clock,
    (progress) => told.push(progress),
  );
  return {
    told,
    at: (ms: number, doing: Progress['doing'], done: number) => {
      clock = ms;
      move({ doing, done });
    },
  };
}

describe('createProgress', () => {
  it('tells the rate since the work began, and the time that is left', () => {
    const { told, at } = watching(1_000);
    at(0, 'running', 0);
    at(500, 'running', 0.25);
    expect(told.at(-1)).toEqual({ doing: 'running', done: 0.25, bytes: 1_000, bytesPerMs: 0.5, leftMs: 1_500 });
  });

  it('does not know a rate at first', () => {
    const { told, at } = watching(1_000);
    at(0, 'running', 0);
    expect(told).toEqual([{ doing: 'running', done: 0, bytes: 1_000 }]);
  });

  it('starts anew for another kind of work', () => {
    const { told, at } = watching(1_000);
    at(0, 'making the file', 0);
    at(1_000, 'making the file', 1);
    at(1_200, 'running', 0);
    at(1_400, 'running', 0.1);
    expect(told.at(-1)).toMatchObject({ doing: 'running', bytesPerMs: 0.5 });
  });

  it('is told no more than ten times a second', () => {
    const { told, at } = watching(1_000);
    for (let ms = 0; ms < 1_000; ms += 10) at(ms, 'running', ms / 1_000);
    expect(told.length).toBeLessThanOrEqual(10);
  });
});
