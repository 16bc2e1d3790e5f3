/** Many children at once, and many calls whose sum is too much. */
import { getEventListeners } from 'node:events';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { box } from '../../runner/kata.ts';
import { openWorkbench } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

describe('Session.load', () => {
  it('makes no warning of many children that hear one signal, and leaves nobody listening', async () => {
    const warned = vi.fn();
    process.on('warning', warned);
    const { signal } = new AbortController();
    const sessions = await Promise.all(Array.from({ length: 12 }, () => bench.open('echoes', signal)));
    await Promise.all(sessions.map((session) => session.load()));
    for (const session of sessions) session.close();
    process.off('warning', warned);
    expect([warned.mock.calls, getEventListeners(signal, 'abort')]).toEqual([[], []]);
  });
});

describe('Session.call', () => {
  it('leaves the last call without an answer when what the batch has made is too much only at its end', async () => {
    const path = bench.write(
      'makes-folders.ts',
      [
        "import { mkdirSync } from 'node:fs';",
        'export function run({ tempDir }: { tempDir: string }): void {',
        '  for (let at = 0; at < 2_001; at++) mkdirSync(tempDir + at);',
        '}',
      ].join('\n'),
    );
    const session = bench.tools.host.open(await bench.bundle(path), new AbortController().signal);
    await session.load();
    const calls = Array.from({ length: 5 }, () => [box()]);
    expect(await session.call('run', false, calls)).toEqual({
      outcomes: calls.slice(1).map(() => ({ kind: 'returned', value: undefined })),
      stop: { kind: 'stopped', ending: { kind: 'output-limit', limit: 10_000, of: 'entries' } },
    });
  });
});
