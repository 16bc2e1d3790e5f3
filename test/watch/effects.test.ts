import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { katas } from '../../katas/index.ts';
import { UserError } from '../../runner/errors.ts';
import { encodePin } from '../../runner/judge/pin.ts';
import { NO_PROGRESS } from '../../runner/progress.ts';
import { type Project, projectAt, solutionFile } from '../../runner/project.ts';
import type { Predictions } from '../../runner/store.ts';
import { type Bench, createPerformer } from '../../runner/watch/effects.ts';
import type { WatchEvent } from '../../runner/watch/events.ts';
import { TIMED } from '../doubles/timed.ts';
import { bundled, UNREADABLE, WaitingHost, workshopThat } from '../doubles/workshop.ts';
import { newHome, ROOT } from '../home.ts';

function performing(
  workshop = workshopThat(async () => UNREADABLE),
  files: Readonly<Record<string, string>> = {},
  bench: Bench = async () => TIMED,
) {
  const project = projectAt(ROOT, newHome({ 'solutions/dedup.ts': 'mine', ...files }));
  const events: WatchEvent[] = [];
  const performer = createPerformer(project, katas, workshop, NO_PROGRESS, (event) => events.push(event), bench);
  const file = solutionFile(project, 'dedup');
  const judge = (run: number, path = file) => performer.perform({ kind: 'judge', run, kataId: 'dedup', file: path });
  const told = (event: object) =>
    vi.waitFor(() => expect(events).toContainEqual(expect.objectContaining(event)), { timeout: 20_000, interval: 5 });
  return { project, events, performer, file, judge, told };
}

describe('perform judge', () => {
  it('tells the report under the number of the run', async () => {
    const { judge, told } = performing();
    judge(7);
    await told({ kind: 'judged', run: 7, report: expect.objectContaining({ kata: 'dedup', verdict: 'type-error' }) });
  });

  it('gives up the judgement before when a new one is asked for', async () => {
    const host = new WaitingHost();
    const { judge } = performing(workshopThat(async (file) => bundled(file), host));
    judge(1);
    await vi.waitFor(() => expect(host.signals).toHaveLength(1));
    judge(2);
    await vi.waitFor(() => expect(host.signals[0]?.aborted).toBe(true));
  });

  it('tells nothing of a judgement that was given up', async () => {
    const host = new WaitingHost();
    const results = [bundled, () => UNREADABLE];
    const { judge, told, events } = performing(workshopThat(async (file) => (results.shift() ?? bundled)(file), host));
    judge(1);
    await vi.waitFor(() => expect(host.signals).toHaveLength(1));
    judge(2);
    await told({ kind: 'judged', run: 2 });
    expect(events.filter((event) => event.kind === 'judged' || event.kind === 'judging')).toHaveLength(1);
  });

  it('tells programs apart as a judgement begins', async () => {
    const codes = ['one', 'two', 'one'];
    const { judge, events } = performing(workshopThat(async (file) => bundled(file, codes.shift())));
    for (const run of [1, 2, 3]) {
      judge(run);
      await vi.waitFor(() => expect(events.filter(({ kind }) => kind === 'begun')).toHaveLength(run));
    }
    const [one, two, again] = events.flatMap((event) => (event.kind === 'begun' ? [event.program] : []));
    expect([one === again, one === two]).toEqual([true, false]);
  });

  it('says where it keeps pinned inputs that it can not read', async () => {
    const { judge, told } = performing(undefined, { 'solutions/.pinned/dedup.json': '{oops' });
    judge(1);
    await told({
      kind: 'told',
      text: expect.stringContaining('Your pinned inputs could not be read'),
      isProblem: true,
    });
  });

  it('says why when there is no file to judge', async () => {
    const { judge, told } = performing();
    judge(1, '/nowhere/dedup.ts');
    await told({ kind: 'not-judged', run: 1, message: 'There is no file /nowhere/dedup.ts. Check the path.' });
  });

  it('calls a bug of ours a bug of ours', async () => {
    const { judge, told } = performing(
      workshopThat(async () => {
        throw new TypeError('x is not a function');
      }),
    );
    judge(1);
    await told({
      kind: 'not-judged',
      message:
        "A fault of bigkata, not yours: x is not a function. Please report it with what 'npx kata check' prints.",
    });
  });

  it('says nothing of what fails after it was cancelled', async () => {
    let fail = () => {};
    const failing = () =>
      new Promise<never>((_, reject) => {
        fail = () => reject(new TypeError('too late'));
      });
    const { judge, performer, events } = performing(workshopThat(failing));
    judge(1);
    performer.perform({ kind: 'cancel' });
    fail();
    await turn();
    expect(events).toEqual([]);
  });

  it('gives up what runs when it is closed', async () => {
    const host = new WaitingHost();
    const { judge, performer } = performing(workshopThat(async (file) => bundled(file), host));
    judge(1);
    await vi.waitFor(() => expect(host.signals).toHaveLength(1));
    performer.close();
    expect(host.signals[0]?.aborted).toBe(true);
  });
});

describe('perform bench', () => {
  const effect = { kind: 'bench', run: 3, kataId: 'dedup', entry: 'dedup' } as const;

  it('tells the times under the number of the run', async () => {
    const { performer, told } = performing();
    performer.perform(effect);
    await told({ kind: 'benched', run: 3, report: TIMED });
  });

  it('says why when there is nothing to time', async () => {
    const { performer, told } = performing(undefined, undefined, () => {
      throw new UserError('There is no attempt.', 'Write one.');
    });
    performer.perform(effect);
    await told({ kind: 'not-benched', run: 3, message: 'There is no attempt. Write one.' });
  });

  it('is given up for a judgement', async () => {
    const signals: AbortSignal[] = [];
    const { performer, judge, told } = performing(undefined, undefined, async (_kata, _entry, signal) => {
      signals.push(signal);
      return undefined;
    });
    performer.perform(effect);
    judge(4);
    await told({ kind: 'judged', run: 4 });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe('perform start', () => {
  it('says that the starter is new', () => {
    const { project, performer, events } = performing();
    performer.perform({ kind: 'start', kataId: 'top-k' });
    const file = solutionFile(project, 'top-k');
    expect(events).toEqual([{ kind: 'started', file, text: 'solutions/top-k.ts is new: open it.' }]);
  });

  it('says nothing, and leaves the file as it is, when there is one', () => {
    const { performer, events, file } = performing();
    performer.perform({ kind: 'start', kataId: 'dedup' });
    expect([events, readFileSync(file, 'utf8')]).toEqual([[], 'mine']);
  });
});

describe('perform save-progress', () => {
  const progress = { version: 1 as const, current: 'dedup/dedup', rounds: {} };

  it('writes it where the other commands look for it', () => {
    const { performer, project } = performing();
    performer.perform({ kind: 'save-progress', progress });
    expect(JSON.parse(readFileSync(join(project.state, 'progress.json'), 'utf8'))).toEqual(progress);
  });

  it('tells the problem and goes on when it can not be written', () => {
    const { performer, project, events } = performing();
    mkdirSync(project.state, { recursive: true });
    mkdirSync(join(project.state, 'progress.json'));
    writeFileSync(join(project.state, 'progress.json/in-the-way'), '');
    performer.perform({ kind: 'save-progress', progress });
    expect(events).toEqual([{ kind: 'told', text: expect.stringContaining('it is a folder'), isProblem: true }]);
  });

  it('keeps what another watch has written meanwhile', () => {
    const { performer, project } = performing();
    const path = join(project.state, 'progress.json');
    performer.perform({ kind: 'save-progress', progress });
    writeFileSync(path, JSON.stringify({ version: 1, rounds: { 'top-k/topK': { solvedAt: 5 } } }));
    performer.perform({ kind: 'save-progress', progress: { ...progress, rounds: { 'dedup/dedup': { hints: 1 } } } });
    const rounds = { 'top-k/topK': { solvedAt: 5 }, 'dedup/dedup': { hints: 1 } };
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...progress, rounds });
  });

  it('keeps what it knows, and puts the file aside, when that can not be read any more', () => {
    const { performer, project, events } = performing();
    const path = join(project.state, 'progress.json');
    const known = { ...progress, rounds: { 'dedup/dedup': { solvedAt: 1 } } };
    performer.perform({ kind: 'save-progress', progress: known });
    writeFileSync(path, '{oops');
    performer.perform({ kind: 'save-progress', progress: { ...known, current: 'top-k/topK' } });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...known, current: 'top-k/topK' });
    const text = 'The file of your progress could not be read; it is kept as .bigkata/progress.json.broken-1.';
    expect(events).toEqual([{ kind: 'told', text, isProblem: true }]);
  });
});

describe('perform keep-prediction', () => {
  const outcome = { said: 'O(n)', measured: 'O(n^2)', verdict: 'wrong' } as const;
  const prediction = { kata: 'dedup', entry: 'dedup', at: 1, time: outcome };
  const kept = (project: Project) =>
    JSON.parse(readFileSync(join(project.state, 'predictions.json'), 'utf8')) as Predictions;

  it('adds it to those before', () => {
    const { performer, project } = performing();
    for (const at of [1, 2]) performer.perform({ kind: 'keep-prediction', prediction: { ...prediction, at } });
    expect(kept(project).predictions.map(({ at }) => at)).toEqual([1, 2]);
  });

  it('keeps a record that can not be read, says where, and begins a new one', () => {
    const { performer, project, events } = performing(undefined, { '.bigkata/predictions.json': '{oops' });
    performer.perform({ kind: 'keep-prediction', prediction });
    const text = expect.stringMatching(
      /could not be read; they are kept as \.bigkata\/predictions\.json\.broken-\d+\.$/,
    );
    expect([kept(project).predictions, events]).toEqual([[prediction], [{ kind: 'told', text, isProblem: true }]]);
  });

  it('tells the problem and goes on when it can not be written', () => {
    const { performer, events } = performing(undefined, { '.bigkata/predictions.json/in-the-way': '' });
    performer.perform({ kind: 'keep-prediction', prediction });
    expect(events).toEqual([{ kind: 'told', text: expect.stringContaining('Cannot read'), isProblem: true }]);
  });
});

describe('perform pin', () => {
  it('says where it has pinned the input', () => {
    const { performer, events } = performing();
    performer.perform({ kind: 'pin', kataId: 'dedup', entry: 'dedup', args: encodePin([['a']]) ?? '' });
    expect(events).toEqual([{ kind: 'told', text: 'Pinned in solutions/.pinned/dedup.json.', isProblem: false }]);
  });
});
