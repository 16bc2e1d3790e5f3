/** Real files, real events: each way in which an editor writes must end in a `saved`. */
import { closeSync, ftruncateSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { WatchEvent } from '../../runner/watch/events.ts';
import { watchFiles } from '../../runner/watch/files.ts';
import { newHome } from '../home.ts';

async function watching(poll: boolean) {
  const home = newHome({ 'solutions/sums.ts': 'old' });
  const dir = join(home, 'solutions');
  const events: WatchEvent[] = [];
  const watch = watchFiles(dir, poll, (event) => events.push(event));
  onTestFinished(() => watch.close());
  await watch.ready;
  const file = (name: string) => join(dir, name);
  const told = (event: WatchEvent) =>
    vi.waitFor(() => expect(events).toContainEqual(event), { timeout: 20_000, interval: 5 });
  return { home, dir, events, watch, file, sums: file('sums.ts'), told };
}

/** Whatever came before a save of this file has been told when this is told. */
async function barrier({ file, told }: Awaited<ReturnType<typeof watching>>): Promise<void> {
  writeFileSync(file('barrier.ts'), 'now');
  await told({ kind: 'saved', file: file('barrier.ts') });
}

describe.each([
  ['events', false],
  ['polling', true],
])('watchFiles by %s', (_how, poll) => {
  it('tells a save when a file is written in place', async () => {
    const { sums, told } = await watching(poll);
    writeFileSync(sums, 'new');
    await told({ kind: 'saved', file: sums });
  });

  it('tells a save when a file is emptied, then written piece by piece', async () => {
    const { sums, told } = await watching(poll);
    const descriptor = openSync(sums, 'r+');
    ftruncateSync(descriptor);
    for (const piece of ['one', 'two', 'three']) writeSync(descriptor, piece);
    closeSync(descriptor);
    await told({ kind: 'saved', file: sums });
  });

  it('tells a save when a new file is moved over the old one', async () => {
    const { file, sums, told } = await watching(poll);
    writeFileSync(file('.sums.ts.tmp'), 'a longer text');
    renameSync(file('.sums.ts.tmp'), sums);
    await told({ kind: 'saved', file: sums });
  });

  it('tells a save when the old file is moved away and a new one written', async () => {
    const { file, sums, told } = await watching(poll);
    renameSync(sums, file('sums.ts~'));
    writeFileSync(sums, 'a longer text');
    await told({ kind: 'saved', file: sums });
  });

  it('tells a save when a file is new', async () => {
    const { file, told } = await watching(poll);
    writeFileSync(file('words.ts'), 'new');
    await told({ kind: 'saved', file: file('words.ts') });
  });

  it('tells that a file is gone, and a save when it is back', async () => {
    const { sums, told } = await watching(poll);
    rmSync(sums);
    await told({ kind: 'removed', file: sums });
    writeFileSync(sums, 'back');
    await told({ kind: 'saved', file: sums });
  });

  it('tells that the folder is gone, and a save when it is back', async () => {
    const { dir, sums, told } = await watching(poll);
    rmSync(dir, { recursive: true });
    await told({ kind: 'folder-removed' });
    mkdirSync(dir);
    writeFileSync(sums, 'back');
    await told({ kind: 'saved', file: sums });
  });

  it('tells a save again when the folder has come back and its file is written twice', async () => {
    const { dir, sums, told, events } = await watching(poll);
    rmSync(dir, { recursive: true });
    await told({ kind: 'folder-removed' });
    mkdirSync(dir);
    writeFileSync(sums, 'back');
    await told({ kind: 'saved', file: sums });
    events.length = 0;
    writeFileSync(sums, 'and changed');
    await told({ kind: 'saved', file: sums });
  });
});

describe('watchFiles', () => {
  it('tells one save when the steps of a save come at once', async () => {
    const { sums, events, told, ...rest } = await watching(false);
    for (let step = 0; step < 20; step++) writeFileSync(sums, String(step));
    await told({ kind: 'saved', file: sums });
    await barrier({ sums, events, told, ...rest });
    expect(events.filter((event) => event.kind === 'saved' && event.file === sums)).toHaveLength(1);
  });

  it('tells a save after the last write when ten come one after another within 50 ms', async () => {
    const { sums, events } = await watching(false);
    for (let save = 0; save < 10; save++) {
      await pause(5);
      writeFileSync(sums, String(save));
    }
    const before = events.length;
    await vi.waitFor(() => expect(events.length).toBeGreaterThan(before), { timeout: 20_000, interval: 5 });
  });

  it('tells the file last that was saved last, when another is saved twice before it', async () => {
    const watched = await watching(false);
    const { events, file, sums, told } = watched;
    writeFileSync(sums, 'once');
    await told({ kind: 'saved', file: sums });
    writeFileSync(sums, 'twice');
    // The clock of files goes in steps of some milliseconds.
    await pause(10);
    writeFileSync(file('lists.ts'), 'last');
    await told({ kind: 'saved', file: file('lists.ts') });
    await pause(150);
    await barrier(watched);
    expect(events.at(-2)).toEqual({ kind: 'saved', file: file('lists.ts') });
  });

  it('tells a save of a file in a folder below, which a solution may import', async () => {
    const { dir, file, told } = await watching(false);
    mkdirSync(join(dir, 'lib'));
    writeFileSync(file('lib/heap.ts'), 'new');
    await told({ kind: 'saved', file: file('lib/heap.ts') });
  });

  it('tells nothing of hidden folders and hidden files', async () => {
    const watched = await watching(false);
    mkdirSync(join(watched.dir, '.attempts'));
    writeFileSync(watched.file('.attempts/sums.ts'), 'old attempt');
    writeFileSync(watched.file('.sums.ts'), 'of an editor');
    await barrier(watched);
    expect(watched.events).toEqual([{ kind: 'saved', file: watched.file('barrier.ts') }]);
  });

  it('tells nothing of files that are no TypeScript', async () => {
    const watched = await watching(false);
    writeFileSync(watched.file('notes.md'), 'text');
    await barrier(watched);
    expect(watched.events).toEqual([{ kind: 'saved', file: watched.file('barrier.ts') }]);
  });

  it('tells nothing of what lies beside the folder', async () => {
    const watched = await watching(false);
    writeFileSync(join(watched.home, 'sums.ts'), 'elsewhere');
    mkdirSync(join(watched.home, 'solutions-of-ann'));
    writeFileSync(join(watched.home, 'solutions-of-ann/sums.ts'), 'hers');
    await barrier(watched);
    expect(watched.events).toEqual([{ kind: 'saved', file: watched.file('barrier.ts') }]);
  });

  it('watches a folder whose own path has a hidden part', async () => {
    const dir = join(newHome({ '.mine/solutions/sums.ts': 'old' }), '.mine/solutions');
    const events: WatchEvent[] = [];
    const watch = watchFiles(dir, false, (event) => events.push(event));
    onTestFinished(() => watch.close());
    await watch.ready;
    writeFileSync(join(dir, 'sums.ts'), 'new');
    await vi.waitFor(() => expect(events).toHaveLength(1), { timeout: 20_000, interval: 5 });
  });

  it('tells nothing of the files that were there before', async () => {
    const watched = await watching(false);
    await barrier(watched);
    expect(watched.events).toEqual([{ kind: 'saved', file: watched.file('barrier.ts') }]);
  });

  it('tells nothing any more when it is closed', async () => {
    const closed = await watching(false);
    await closed.watch.close();
    const open: WatchEvent[] = [];
    const other = watchFiles(closed.dir, false, (event) => open.push(event));
    onTestFinished(() => other.close());
    await other.ready;
    writeFileSync(closed.sums, 'new');
    await vi.waitFor(() => expect(open).toHaveLength(1), { timeout: 20_000, interval: 5 });
    expect(closed.events).toEqual([]);
  });
});
