import { describe, expect, it } from 'vitest';
import { createCaller } from '../../runner/judge/caller.ts';
import { FAKE_BUNDLE, fakeHost, returned, type Script, stopped } from '../doubles/fake-host.ts';

/** Dies of a 13. */
const superstitious: Script['answer'] = ([value]) => (value === 13 ? stopped('exited') : returned(value));

async function start(script: Partial<Script> = {}) {
  const host = fakeHost({ answer: superstitious, printed: 'hello ', ...script });
  const caller = createCaller(host, FAKE_BUNDLE, new AbortController().signal);
  await caller.load();
  return { host, caller };
}

describe('Caller.call', () => {
  it('uses the same child again when nothing has ended it', async () => {
    const { host, caller } = await start();
    await caller.call('run', false, [[1]]);
    await caller.call('run', false, [[2]]);
    expect([host.opened, host.closed]).toEqual([1, 0]);
  });

  it('closes a child that has ended', async () => {
    const { host, caller } = await start();
    await caller.call('run', false, [[13]]);
    expect(host.closed).toBe(1);
  });

  it('calls a fresh child when the last one has ended', async () => {
    const { host, caller } = await start();
    await caller.call('run', false, [[13]]);
    const called = await caller.call('run', false, [[2]]);
    expect([host.opened, called]).toEqual([2, { outcomes: [returned(2)] }]);
  });

  it('gives what was done before when a child ends in the middle', async () => {
    const { caller } = await start();
    const called = await caller.call('run', false, [[1], [13], [2]]);
    expect(called).toEqual({ outcomes: [returned(1)], stop: stopped('exited') });
  });

  it.each([
    [
      { kind: 'stopped', ending: { kind: 'forged' } },
      { kind: 'stopped', ending: { kind: 'forged' } },
    ],
    [
      { kind: 'threw', error: { name: 'Error', message: 'x', frames: [] } },
      { kind: 'stray', error: { name: 'Error', message: 'x', frames: [] } },
    ],
  ] as const)('stops at once when the fresh child can not load: %j', async (loaded, stop) => {
    const host = fakeHost({ answer: superstitious, loaded });
    const caller = createCaller(host, FAKE_BUNDLE, new AbortController().signal);
    expect(await caller.call('run', false, [[1]])).toEqual({ outcomes: [], stop });
  });
});

describe('Caller.output', () => {
  it('joins what all children have printed, in order', async () => {
    const { caller } = await start();
    await caller.call('run', false, [[13]]);
    await caller.call('run', false, [[2]]);
    expect(await caller.output()).toBe('hello hello ');
  });

  it('is still there when the last child has ended', async () => {
    const { caller } = await start();
    await caller.call('run', false, [[13]]);
    expect(await caller.output()).toBe('hello ');
  });
});

describe('Caller.close', () => {
  it('closes the child that is open', async () => {
    const { host, caller } = await start();
    caller.close();
    expect(host.closed).toBe(1);
  });

  it('does nothing when no child is open', () => {
    const host = fakeHost({ answer: superstitious });
    expect(() => createCaller(host, FAKE_BUNDLE, new AbortController().signal).close()).not.toThrow();
  });
});
