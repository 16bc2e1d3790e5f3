import { describe, expect, it } from 'vitest';
import { judge } from '../../runner/judge/judge.ts';
import type { JudgeEvent, Report } from '../../runner/judge/report.ts';
import type { Task } from '../../runner/judge/task.ts';
import type { Kata, Round } from '../../runner/kata.ts';
import { type FakeHost, fakeHost, fakeTools, returned, type Script } from '../doubles/fake-host.ts';
import { tinyKata, tinyRound, tinyTask } from '../doubles/tiny-kata.ts';

const right: Script['answer'] = ([value]) => returned((value as number) * 2);
const wrong: Script['answer'] = () => returned(-1);
const TYPE_ERROR = { message: 'number expected', line: 3 };

interface Parts {
  readonly answer?: Script['answer'];
  readonly loaded?: Script['loaded'];
  readonly task?: Partial<Task>;
  readonly types?: Parameters<typeof fakeTools>[1];
  readonly signal?: AbortSignal;
}

interface Judged {
  readonly report: Report;
  readonly host: FakeHost;
  readonly events: readonly JudgeEvent[];
}

async function judgeTiny(kata: Kata, parts: Parts = {}): Promise<Judged> {
  const { answer = right, loaded, signal = new AbortController().signal } = parts;
  const host = fakeHost({ answer, printed: 'hello\n', ...(loaded === undefined ? {} : { loaded }) });
  const events: JudgeEvent[] = [];
  const tools = fakeTools(host, parts.types);
  const report = await judge(tinyTask(kata, parts.task), tools, signal, (event) => events.push(event));
  return { report: report as Report, host, events };
}

function named(entry: string): Round {
  return tinyRound({ entry });
}

function stagesOf({ report }: Judged): readonly string[] {
  return report.rounds.flatMap(({ entry, stages }) =>
    stages.map(({ stage, verdict }) => `${entry} ${stage} ${verdict}`),
  );
}

const BOTH: Script['loaded'] = { kind: 'loaded', exports: ['one', 'two'] };

describe('judge', () => {
  it('reports what was judged, and where it ran, when all is right', async () => {
    const { report } = await judgeTiny(tinyKata());
    expect({ ...report, rounds: [] }).toEqual({
      schema: 'bigkata.check/1',
      kata: 'tiny',
      solution: 'solutions/tiny.ts',
      verdict: 'accepted',
      complete: true,
      sandbox: ['none'],
      seed: 1,
      rounds: [],
      output: 'hello\n',
    });
  });

  it('runs all stages of a round, then those of the next, when all is right', async () => {
    expect(stagesOf(await judgeTiny(tinyKata(named('one'), named('two')), { loaded: BOTH }))).toEqual([
      'one types accepted',
      'one examples accepted',
      'one properties accepted',
      'two types accepted',
      'two examples accepted',
      'two properties accepted',
    ]);
  });

  it('tells that a stage starts before it tells how it ended', async () => {
    const { events } = await judgeTiny(tinyKata(), { task: { only: ['examples', 'properties'] } });
    expect(
      events.map((event) => `${event.kind} ${event.kind === 'stage-ended' ? event.report.stage : event.stage}`),
    ).toEqual(['stage-started examples', 'stage-ended examples', 'stage-started properties', 'stage-ended properties']);
  });

  it('takes the time of a stage from the clock it was given', async () => {
    const { report } = await judgeTiny(tinyKata(), { task: { only: ['examples'] } });
    expect(report.rounds[0]?.stages[0]?.ms).toBe(5);
  });

  it('ends the round at its first failure, and goes on with the next round', async () => {
    const answer: Script['answer'] = (args, entry) => (entry === 'one' ? wrong : right)(args, entry);
    const judged = await judgeTiny(tinyKata(named('one'), named('two')), { answer, loaded: BOTH });
    expect(stagesOf(judged).filter((line) => !line.includes('types'))).toEqual([
      'one examples wrong-answer',
      'two examples accepted',
      'two properties accepted',
    ]);
  });

  it('leaves a round not started when its function is not exported', async () => {
    const { report } = await judgeTiny(tinyKata(named('one'), named('other')), { loaded: BOTH });
    expect(report.rounds.map(({ verdict }) => verdict)).toEqual(['accepted', 'not-started']);
  });

  it('names what is exported in place of a later round, if the names are nearly the same', async () => {
    const { report } = await judgeTiny(tinyKata(named('one'), named('further')), {
      loaded: { kind: 'loaded', exports: ['one', 'farther'] },
    });
    expect([report.verdict, report.rounds[1]]).toMatchObject([
      'accepted',
      {
        verdict: 'not-started',
        stages: [{ evidence: { kind: 'no-entry', wanted: 'further', exported: ['farther'] } }],
      },
    ]);
  });

  it('runs the stages that were asked for, and no other', async () => {
    const judged = await judgeTiny(tinyKata(), { task: { only: ['properties'] } });
    expect(stagesOf(judged)).toEqual(['run properties accepted']);
  });

  it('starts no child when the file could not be bundled', async () => {
    const { host, report } = await judgeTiny(tinyKata(), { task: { source: { kind: 'broken', diagnostics: [] } } });
    expect([host.opened, report.verdict]).toEqual([0, 'type-error']);
  });

  it('starts no child when the file is still the starter', async () => {
    const { host, report } = await judgeTiny(tinyKata(), { task: { source: { kind: 'untouched' } } });
    expect([host.opened, report.verdict]).toEqual([0, 'not-started']);
  });

  it('judges what the learner has pinned as well', async () => {
    const { host } = await judgeTiny(tinyKata(), { task: { pins: new Map([['run', [[77]]]]), only: ['examples'] } });
    expect(host.batches).toEqual([[[1], [2], [77]]]);
  });

  it('closes every child that it opened when calls end children', async () => {
    const answer: Script['answer'] = () => ({ kind: 'stopped', ending: { kind: 'forged' } });
    const { host } = await judgeTiny(tinyKata(named('one'), named('two')), { answer, loaded: BOTH });
    expect([host.opened, host.closed]).toEqual([2, 2]);
  });
});

describe('the child of judge', () => {
  it.each([
    ['nothing known is exported', { kind: 'loaded', exports: [] }],
    ['the file throws', { kind: 'threw', error: { name: 'Error', message: 'x', frames: [] } }],
  ] as const)('is closed when %s', async (_, loaded) => {
    const { host } = await judgeTiny(tinyKata(), { loaded });
    expect([host.opened, host.closed]).toEqual([1, 1]);
  });
});

describe('the types stage of judge', () => {
  it('gives each round what the compiler has to say of it', async () => {
    const types = async () => new Map([['two', [TYPE_ERROR]]]);
    const judged = await judgeTiny(tinyKata(named('one'), named('two')), { types, loaded: BOTH });
    expect(stagesOf(judged).filter((line) => line.includes('types'))).toEqual([
      'one types accepted',
      'two types type-error',
    ]);
  });

  it('does not keep the calls waiting when the compiler is slow', async () => {
    let resolve = () => {};
    const called = new Promise<void>((settle) => {
      resolve = settle;
    });
    const answer: Script['answer'] = (args, entry) => {
      resolve();
      return right(args, entry);
    };
    // Ends only after the solution was called.
    const types = async () => {
      await called;
      return new Map();
    };
    expect((await judgeTiny(tinyKata(), { answer, types })).report.verdict).toBe('accepted');
  });

  it('is asked about the rounds that are exported, and no other', async () => {
    const asked: string[] = [];
    const types: Parts['types'] = async (_file, rounds) => {
      asked.push(...rounds.map(({ entry }) => entry));
      return new Map();
    };
    await judgeTiny(tinyKata(named('one'), named('other')), { types, loaded: BOTH });
    expect(asked).toEqual(['one']);
  });
});

describe('judge, cancelled', () => {
  it('gives no report and tells nothing more when the signal aborts during a call', async () => {
    const controller = new AbortController();
    const answer: Script['answer'] = (args, entry) => {
      controller.abort();
      return right(args, entry);
    };
    const { report, events, host } = await judgeTiny(tinyKata(), { answer, signal: controller.signal });
    expect([report, events.length, host.opened - host.closed]).toEqual([undefined, 1, 0]);
  });

  it('gives no report when the signal was aborted before', async () => {
    const loaded = { kind: 'stopped', ending: { kind: 'cancelled' } } as const;
    const { report, events } = await judgeTiny(tinyKata(), { loaded, signal: AbortSignal.abort() });
    expect([report, events]).toEqual([undefined, []]);
  });
});
