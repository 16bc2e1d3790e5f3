import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Stop } from '../../runner/host/ending.ts';
import { createPool } from '../../runner/host/pool.ts';
import { box, file } from '../../runner/kata.ts';
import { JUDGE_CAPS } from '../../runner/limits.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

const aborted = () => {
  const controller = new AbortController();
  controller.abort();
  return controller.signal;
};

describe('Session.load', () => {
  it('names the exported functions, and no other value, when a file is read in', async () => {
    const session = await bench.open('exports-nothing-known');
    expect(await session.load()).toEqual({ kind: 'loaded', exports: ['crawl', 'walk'] });
    session.close();
  });

  it('tells the error and its place in the source when the file throws', async () => {
    const session = await bench.open('throws-at-the-top');
    const frames = [{ file: 'throws-at-the-top.ts', line: 2, column: 7, in: '' }];
    const error = { name: 'TypeError', message: 'not even read', frames };
    expect(await session.load()).toEqual({ kind: 'threw', error });
    session.close();
  });

  it('tells a rejection that nobody waits for when it comes from outside any function', async () => {
    const path = bench.write('rejects-at-the-top.ts', "void Promise.reject(new Error('early'));");
    const session = bench.tools.host.open(await bench.bundle(path), new AbortController().signal);
    expect(await session.load()).toMatchObject({ kind: 'threw', error: { message: 'early' } });
  });

  it('is cancelled when the signal was aborted before', async () => {
    const session = await bench.open('echoes', aborted());
    expect(await session.load()).toEqual({ kind: 'stopped', ending: { kind: 'cancelled' } });
  });
});

describe('Session.call', () => {
  it('gives the outcomes in order when a batch ends', async () => {
    const session = await bench.start('echoes');
    const called = await session.call('run', false, [[1], ['two'], [[3]]]);
    expect(called).toEqual({ outcomes: [[1], ['two'], [[3]]].map((value) => ({ kind: 'returned', value })) });
    session.close();
  });

  it('goes on with the next call when one throws', async () => {
    const session = await bench.start('throws-a-string');
    const { outcomes, stop } = await session.call('run', false, [[true], [false]]);
    expect([outcomes.map(({ kind }) => kind), stop]).toEqual([['threw', 'returned'], undefined]);
    session.close();
  });

  it('ends a child that has written too much in all its batches, each of which is short and writes little', async () => {
    const session = await bench.start('writes-a-little-each-time');
    let stop: Stop | undefined;
    for (let batch = 0; batch < 30 && stop === undefined; batch++)
      stop = (await session.call('run', false, [[batch]])).stop;
    session.close();
    expect(stop).toEqual({
      kind: 'stopped',
      ending: { kind: 'output-limit', limitKiB: JUDGE_CAPS.writtenMiB * 1_024, of: 'written' },
    });
  });

  it('gives what had ended before when the child dies in the middle of a batch', async () => {
    const session = await bench.start('exits-on-large-numbers');
    const called = await session.call('run', false, [[1], [2], [99], [3]]);
    expect(called).toEqual({
      outcomes: [
        { kind: 'returned', value: 2 },
        { kind: 'returned', value: 4 },
      ],
      stop: { kind: 'stopped', ending: { kind: 'exited', code: 3, signal: null } },
    });
  });

  it('says why again, without waiting for anything, when it is asked after an ending', async () => {
    const session = await bench.start('exits-early');
    await session.call('run', false, [[true]]);
    const again = session.call('run', false, [[false]]);
    const stop = { kind: 'stopped', ending: { kind: 'exited', code: 0, signal: null } };
    expect(await Promise.race([again, bench.start('echoes')])).toEqual({ outcomes: [], stop });
  });

  it('is cancelled when the signal aborts while the solution loops', async () => {
    const controller = new AbortController();
    const session = await bench.start('loops-forever', controller.signal);
    const called = session.call('run', false, [[true]]);
    controller.abort();
    expect(await called).toEqual({ outcomes: [], stop: { kind: 'stopped', ending: { kind: 'cancelled' } } });
  });

  it('is cancelled when the session is closed while the solution loops', async () => {
    const session = await bench.start('loops-forever');
    const called = session.call('run', false, [[true]]);
    session.close();
    expect((await called).stop).toEqual({ kind: 'stopped', ending: { kind: 'cancelled' } });
  });

  it('keeps the first cause when another one follows', async () => {
    const session = await bench.start('exits-early');
    await session.call('run', false, [[true]]);
    session.close();
    const { stop } = await session.call('run', false, [[false]]);
    expect(stop).toMatchObject({ ending: { kind: 'exited' } });
  });

  it('brings a large result home whole when it is larger than any pipe', async () => {
    const session = await bench.start('echoes');
    const text = 'x'.repeat(8_000_000);
    expect(await session.call('run', false, [[text]])).toEqual({ outcomes: [{ kind: 'returned', value: [text] }] });
    session.close();
  });

  it.each([
    [false, new Set(['a'])],
    [true, ['a']],
  ])('reads an iterable result to its end only when that is asked for: %s', async (collect, value) => {
    const path = bench.write('returns-a-set.ts', "export const run = () => new Set(['a']);");
    const session = bench.tools.host.open(await bench.bundle(path), new AbortController().signal);
    await session.load();
    expect(await session.call('run', collect, [[]])).toEqual({ outcomes: [{ kind: 'returned', value }] });
    session.close();
  });
});

describe('a streaming round', () => {
  const args = () => [file('a\nb\r\n'), box({ memoryMiB: 0.5, openFiles: 3 })];
  const expected = ['found 0 files', '0.5 MiB, 3 files', 'a', 'b\r', 'a', 'b\r'];

  it('gets its lines and a box, and a fresh directory for each call, when it is called again', async () => {
    const session = await bench.start('lists-its-box');
    const outcome = { kind: 'returned', value: expected };
    expect(await session.call('run', true, [args(), args()])).toEqual({ outcomes: [outcome, outcome] });
    session.close();
  });

  it('gets blocks of bytes, one written over the other, and what it yields as blocks arrives as lines', async () => {
    const session = await bench.start('repeats-blocks');
    const value = ['é', 'é', 'b', 'c', 'b', 'c', 'before: b|c', 'd', 'd', 'before: d|c|'];
    const { outcomes } = await session.call('run', true, [[file('é\nb\nc\nd\n')]]);
    expect(outcomes).toEqual([{ kind: 'returned', value }]);
    session.close();
  });
});

describe('Session.output', () => {
  it('gives what was printed on both streams when a program prints', async () => {
    const session = await bench.start('prints-control-sequences');
    await session.call('run', false, [[false]]);
    expect(await session.output()).toBe('before\\u202eafter\\u0000\n'.repeat(2));
    session.close();
  });

  it('gives what was printed last when the child has died', async () => {
    const path = bench.write(
      'last-words.ts',
      "export const run = () => { console.log('last words'); process.exit(1); };",
    );
    const session = bench.tools.host.open(await bench.bundle(path), new AbortController().signal);
    await session.load();
    await session.call('run', false, [[]]);
    expect(await session.output()).toBe('last words\n');
  });
});

describe('the surroundings of a solution', () => {
  it('have no environment but what a shell makes of nothing', async () => {
    const session = await bench.start('reads-the-environment');
    const { outcomes } = await session.call('run', false, [[]]);
    const names = (outcomes[0] as { readonly value: readonly string[] }).value;
    expect(names.filter((name) => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))).toEqual([]);
    session.close();
  });
});

/** Speaks as our own program does, with the token that it was given, but tells as many answers as it likes. */
const LIAR = `
const { readSync, writeSync } = require('fs');
const { deserialize, serialize } = require('v8');
const read = (length) => {
  const bytes = Buffer.alloc(length);
  for (let done = 0; done < length; ) done += readSync(3, bytes, done, length - done, null);
  return bytes;
};
const receive = () => deserialize(read(read(4).readUInt32LE(0)));
const tell = (message) => {
  const payload = serialize(message);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(payload.length);
  writeSync(3, Buffer.concat([length, token, payload]));
};
const { token } = receive();
tell({ kind: 'loaded', exports: ['run'] });
const { calls } = receive();
for (let told = 0; told < ANSWERS; told++) tell({ kind: 'call-ended', outcome: { kind: 'returned', value: told } });
tell({ kind: 'batch-ended' });
`;

describe('Session.call of a child that lies', () => {
  it.each([
    ['too few', 1],
    ['too many', 3],
  ])('has the last call fail when it tells %s answers', async (_, answers) => {
    const program = bench.write(`liar-${answers}.cjs`, LIAR.replace('ANSWERS', String(answers)));
    const programs = { judge: program, count: program, time: program };
    const sandbox = { layers: [], command: () => [process.execPath, program] as const };
    const dir = join(bench.dir, `liar-${answers}`);
    mkdirSync(dir);
    const pool = createPool({ programs, dir, largeDir: dir, sandbox, warm: 0, now: () => performance.now() });
    const session = pool.open(await bench.bundle(programFile('echoes')), new AbortController().signal);
    await session.load();
    const called = await session.call('run', false, [[1], [2]]);
    expect(called).toEqual({
      outcomes: [{ kind: 'returned', value: 0 }],
      stop: { kind: 'stopped', ending: { kind: 'forged' } },
    });
    await pool.close();
  });
});
