/** What fails in us, not in the solution: a verdict of its own, or a problem that the person at the keyboard can mend. */
import { describe, expect, it } from 'vitest';
import { judge } from '../../runner/judge/judge.ts';
import type { Report } from '../../runner/judge/report.ts';
import type { Kata, Round } from '../../runner/kata.ts';
import { type FakeHost, fakeHost, fakeTools, returned, type Script } from '../doubles/fake-host.ts';
import { tinyKata, tinyRound, tinyTask } from '../doubles/tiny-kata.ts';

const right: Script['answer'] = ([value]) => returned((value as number) * 2);
const NEVER = new AbortController().signal;

async function judgeBy(host: FakeHost, kata: Kata, types?: Parameters<typeof fakeTools>[1]): Promise<Report> {
  return (await judge(tinyTask(kata), fakeTools(host, types), NEVER, () => {})) as Report;
}

describe('a fault that is not the learner’s', () => {
  const broken = () => {
    throw new Error('not your fault');
  };

  it.each([
    ['the oracle', { oracle: broken }],
    ['a comparison', { agrees: broken }],
    ['a law', { properties: [{ name: 'a law', arbitrary: tinyRound().arbitrary, holds: broken }] }],
  ] as const)('is a judge-error when %s throws', async (_, parts: Partial<Round>) => {
    const report = await judgeBy(fakeHost({ answer: right }), tinyKata(tinyRound(parts)));
    const evidence = report.rounds[0]?.stages.at(-1)?.evidence;
    expect([report.verdict, evidence?.kind === 'judge-error' && evidence.error.message.split('\n')[0]]).toEqual([
      'judge-error',
      'Error: not your fault',
    ]);
  });

  it('is a judge-error when the host throws', async () => {
    expect((await judgeBy(fakeHost({ answer: broken }), tinyKata())).verdict).toBe('judge-error');
  });

  it('is a judge-error, with its stack, when no child can be had', async () => {
    const report = await judgeBy({ ...fakeHost({ answer: right }), open: broken }, tinyKata());
    const evidence = report.rounds[0]?.stages[0]?.evidence;
    expect([report.verdict, evidence?.kind === 'judge-error' && evidence.error.message]).toEqual([
      'judge-error',
      expect.stringMatching(/^Error: not your fault\n {4}at /),
    ]);
  });

  it.each(['types', 'answer'] as const)('is a problem of the person when the disk is full (%s)', async (part) => {
    const full = () => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', path: '/tmp/x' });
    };
    const host = fakeHost({ answer: part === 'answer' ? full : right });
    const judged = judgeBy(host, tinyKata(), part === 'types' ? async () => full() : undefined);
    await expect(judged).rejects.toThrow('Cannot write /tmp/x: the disk is full.');
  });

  it('is a judge-error of each round when the compiler does not work', async () => {
    const kata = tinyKata(tinyRound({ entry: 'one' }), tinyRound({ entry: 'two' }));
    const host = fakeHost({ answer: right, loaded: { kind: 'loaded', exports: ['one', 'two'] } });
    const { rounds } = await judgeBy(host, kata, async () => broken());
    const types = rounds.map(({ stages }) => stages.find(({ stage }) => stage === 'types')?.verdict);
    expect(types).toEqual(['judge-error', 'judge-error']);
  });
});
