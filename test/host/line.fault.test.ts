/** A fault of ours in reading what a child says: it must not end the runner, which would be a watch of days. */
import { afterAll, describe, expect, it, vi } from 'vitest';
import { expectGone, openWorkbench, whereabouts } from '../doubles/workbench.ts';

vi.mock('../../runner/host/answer.ts', () => ({
  outcomeOf: (raw: { readonly value: unknown }) => {
    if (raw.value === 7) throw new RangeError('Too many properties to enumerate');
    return raw;
  },
}));

const bench = await openWorkbench();
afterAll(bench.close);

describe('Line.converse', () => {
  it('rejects where reading an answer throws, and ends the child', async () => {
    const path = bench.write(
      'seven.ts',
      'export const run = (sin: boolean) => (sin ? 7 : [process.pid, process.cwd()]);',
    );
    const session = bench.tools.host.open(await bench.bundle(path), new AbortController().signal);
    await session.load();
    const place = await whereabouts(session);
    await expect(session.call('run', false, [[true]])).rejects.toThrow('Too many properties to enumerate');
    await expectGone(place);
  });
});
