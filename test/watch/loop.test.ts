import { describe, expect, it } from 'vitest';
import type { Effect, WatchEvent } from '../../runner/watch/events.ts';
import { type Drive, runLoop } from '../../runner/watch/loop.ts';
import { createQueue } from '../../runner/watch/queue.ts';

const key = (name: string): WatchEvent => ({ kind: 'key', name });
const CANCEL: Effect = { kind: 'cancel' };
const QUIT: Effect = { kind: 'quit' };

/** Counts the events; `q` cancels, quits, and would cancel once more. Writes down what it is made to do. */
function countingDrive(log: string[]): Drive<number> {
  return {
    step: (state, event) => ({
      state: state + 1,
      effects: event.kind === 'key' && event.name === 'q' ? [CANCEL, QUIT, CANCEL] : [],
    }),
    show: (before, after) => log.push(`show ${before} ${after}`),
    perform: (effect) => log.push(effect.kind),
  };
}

describe('runLoop', () => {
  it('makes a step for each event, shows it, and ends at quit', async () => {
    const log: string[] = [];
    const queue = createQueue<WatchEvent>();
    for (const name of ['a', 'b', 'q']) queue.push(key(name));
    await runLoop(0, queue, countingDrive(log));
    expect(log.filter((line) => line.startsWith('show'))).toEqual(['show 0 1', 'show 1 2', 'show 2 3']);
  });

  it('shows a step before it does what the step asks for', async () => {
    const log: string[] = [];
    const queue = createQueue<WatchEvent>();
    queue.push(key('q'));
    await runLoop(0, queue, countingDrive(log));
    expect(log).toEqual(['show 0 1', 'cancel']);
  });

  it('takes no event after quit', async () => {
    const queue = createQueue<WatchEvent>();
    for (const name of ['q', 'late']) queue.push(key(name));
    await runLoop(0, queue, countingDrive([]));
    await expect(queue.next()).resolves.toEqual(key('late'));
  });

  it('takes events that come of what it does', async () => {
    const log: string[] = [];
    const queue = createQueue<WatchEvent>();
    const drive = countingDrive(log);
    queue.push(key('start'));
    await runLoop(0, queue, {
      ...drive,
      step: (state, event) =>
        event.kind === 'key' && event.name === 'start'
          ? { state: state + 1, effects: [CANCEL] }
          : drive.step(state, event),
      perform: () => queue.push(key('q')),
    });
    expect(log).toEqual(['show 0 1', 'show 1 2']);
  });
});
