import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { ErrorText } from '../../runner/host/ending.ts';
import { toErrorText } from '../../runner/host/trace.ts';
import { openWorkbench } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

/** What a real error comes to on its way from a child. */
async function thrownBy(program: string): Promise<ErrorText> {
  const session = await bench.start(program);
  const { outcomes } = await session.call('run', false, [[true]]);
  session.close();
  const outcome = outcomes[0];
  if (outcome?.kind !== 'threw') throw new Error(`${program} did not throw`);
  return outcome.error;
}

/** No map is needed for an error without a stack. */
function textOf(parts: { readonly name?: string; readonly message?: string }): ErrorText {
  return toErrorText({ name: 'Error', message: '', stack: '', ...parts }, 'not even JSON');
}

describe('toErrorText', () => {
  it.each([
    ['$kata_mark(...).find is not a function', '(intermediate value).find is not a function'],
    ['function run() { $kata_hit(1); }', 'function run() { …(1); }'],
  ])('leaves out the counters of %s', (message, shown) => {
    expect(textOf({ message }).message).toBe(shown);
  });

  it('makes the name of a function printable', async () => {
    const names = (await thrownBy('throws-under-a-terminal-sequence')).frames.map((frame) => frame.in).join();
    expect(names).toContain('owned');
    expect(names).not.toContain('\u001b');
  });

  it('makes the name of a file printable, which may come from a source map that the program brings', async () => {
    const map = { version: 3, names: [], sources: ['\u009b2J\u202e.ts'], mappings: 'AAAA' };
    const { frames } = toErrorText(
      { name: 'Error', message: '', stack: '    at solution.js:1:1' },
      JSON.stringify(map),
    );
    expect(frames).toEqual([{ file: '\\u009b2J\\u202e.ts', line: 1, column: 1, in: '' }]);
  });

  it('reads one map once, however often its program throws, and that of another one too', () => {
    const read = vi.spyOn(JSON, 'parse');
    const frameIn = (source: string) => {
      const map = JSON.stringify({ version: 3, names: [], sources: [source], mappings: 'AAAA' });
      return toErrorText({ name: 'Error', message: '', stack: '    at solution.js:1:1' }, map).frames[0]?.file;
    };
    expect(['one.ts', 'one.ts', 'two.ts', 'two.ts'].map(frameIn)).toEqual(['one.ts', 'one.ts', 'two.ts', 'two.ts']);
    expect(read).toHaveBeenCalledTimes(2);
    read.mockRestore();
  });

  it('points into the source, and names the function, when a solution throws', async () => {
    const frames = [{ file: 'overflows-the-stack.ts', line: 3, column: 17, in: 'run' }];
    expect((await thrownBy('overflows-the-stack')).frames).toEqual(expect.arrayContaining(frames));
  });

  it('points into the file where it was thrown when that file was imported', async () => {
    mkdirSync(join(bench.dir, 'folder'));
    bench.write(
      'folder/thrower.ts',
      "// Not in the bundle.\nexport const fail = (): never => {\n  throw new Error('x');\n};",
    );
    const path = bench.write(
      'caller.ts',
      "import { fail } from './folder/thrower.ts';\n\nexport const run = () => fail();",
    );
    const session = bench.tools.host.open(await bench.bundle(path), new AbortController().signal);
    await session.load();
    const { outcomes } = await session.call('run', false, [[]]);
    const frames = [
      { file: 'thrower.ts', line: 3, column: 9, in: 'fail' },
      { file: 'caller.ts', line: 3, column: 26, in: 'run' },
    ];
    expect(outcomes[0]).toEqual({ kind: 'threw', error: { name: 'Error', message: 'x', frames } });
    session.close();
  });

  it('leaves out the frames of a package when a package calls the function that throws', async () => {
    const { frames } = await thrownBy('throws-inside-a-package');
    expect(frames.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'throws-inside-a-package.ts:6',
      'throws-inside-a-package.ts:9',
    ]);
  });

  it('keeps five frames when a stack is deep', async () => {
    expect((await thrownBy('overflows-the-stack')).frames).toHaveLength(5);
  });

  it('has no frames when what was thrown has no stack', async () => {
    expect((await thrownBy('throws-a-string')).frames).toEqual([]);
  });

  it('cuts the message, and says so, when it is long', () => {
    expect(textOf({ message: 'x'.repeat(1_000) }).message).toBe(`${'x'.repeat(500)}…`);
  });

  it('keeps the message whole when it is just short enough', () => {
    expect(textOf({ message: 'x'.repeat(500) }).message).toBe('x'.repeat(500));
  });

  it('cuts the name when it is long', () => {
    expect(textOf({ name: 'x'.repeat(1_000) }).name).toHaveLength(100);
  });

  it('removes terminal sequences when name or message have them', () => {
    const { name, message } = textOf({ name: '\u001b[31mRed', message: '\u001b[2Jgone\u0007' });
    expect([name, message]).toEqual(['Red', 'gone\\u0007']);
  });
});
