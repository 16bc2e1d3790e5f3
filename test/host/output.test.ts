import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { capture } from '../../runner/host/output.ts';
import { startGroup } from '../../runner/host/process.ts';
import { FLAGS } from '../../runner/host/program.ts';

/** A program that has printed what it will print, and what came of it. */
async function ended(code: string, limitKiB = 64, keptKiB = 16, flags: readonly string[] = []) {
  const child = startGroup(process.execPath, [...flags, '-e', code], tmpdir(), ['ignore', 'pipe', 'pipe']);
  let floods = 0;
  const output = capture(child, limitKiB, keptKiB, () => floods++);
  await once(child, 'close');
  return { output, floods };
}

/** In pieces, so that the limit is passed in the middle of the stream. */
const print = (bytes: number) => `for (let i = 0; i < ${bytes}; i += 1024) process.stdout.write('x'.repeat(1024))`;

describe('capture', () => {
  it('keeps what is printed on both streams when there is little of it', async () => {
    const { output } = await ended("console.log('one'); console.error('two')");
    expect((await output.text()).split('\n').sort()).toEqual(['', 'one', 'two']);
  });

  it('keeps the start when more is printed than is kept', async () => {
    const { output } = await ended(print(32 * 1_024));
    expect(await output.text()).toBe('x'.repeat(16 * 1_024));
  });

  it('says nothing when exactly as much is printed as is allowed', async () => {
    expect((await ended(print(64 * 1_024))).floods).toBe(0);
  });

  it('says so once when more is printed than is allowed', async () => {
    expect((await ended(print(256 * 1_024))).floods).toBe(1);
  });

  it('counts both streams together when each alone is within the limit', async () => {
    const code = `${print(40 * 1_024)}; ${print(40 * 1_024).replace('stdout', 'stderr')}`;
    expect((await ended(code)).floods).toBe(1);
  });

  it('removes terminal sequences when a program prints them', async () => {
    const { output } = await ended("process.stdout.write('a\\x1b[2Jb\\x07')");
    expect(await output.text()).toBe('ab\\u0007');
  });

  it('knows a full heap, and leaves out what V8 says of it, when the heap is full', async () => {
    const code = "console.error('mine'); const kept = []; for (;;) kept.push({ at: kept.length })";
    const { output } = await ended(code, 64, 16, FLAGS.judge);
    expect([output.ranOutOfMemory(), await output.text()]).toEqual([true, 'mine\n']);
  });

  it('knows no full heap when a program ends in another way', async () => {
    const { output } = await ended("throw new Error('out of luck')");
    expect(output.ranOutOfMemory()).toBe(false);
  });

  it('keeps all of it when a program that lives on prints words of V8', async () => {
    const { output } = await ended("console.log('FATAL ERROR: only joking'); console.log('on it goes')");
    expect(await output.text()).toBe('FATAL ERROR: only joking\non it goes\n');
  });
});
