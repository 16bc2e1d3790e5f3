import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createTypeChecker } from '../../runner/host/typecheck.ts';
import { DIAGNOSTICS } from '../../runner/limits.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';
import { openWorkbench, ROOT } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

const FIRST = tinyRound({ entry: 'first', signature: '(value: number) => number' });
const SECOND = tinyRound({
  entry: 'second',
  signature: '(lines: Iterable<string>, box: Box) => Iterable<string>',
  streams: true,
});

/** What is wrong with each of the two rounds, as `line:column message`. */
async function check(name: string, text: string, signal = new AbortController().signal) {
  const found = await bench.tools.types(bench.write(name, text), [FIRST, SECOND], signal);
  const lines = (entry: string) =>
    (found.get(entry) ?? []).map(({ message, line, column }) =>
      line === undefined ? message : `${line}:${column} ${message}`,
    );
  return { first: lines('first'), second: lines('second') };
}

const GOOD_FIRST = 'export function first(value: number): number {\n  return value;\n}\n';
const GOOD_SECOND = 'export function* second(lines: Iterable<string>): Generator<string> {\n  yield* lines;\n}\n';

const SPACES = ' '.repeat(500_000);

/** A hundred million types. Not a program in a file, as our own check of types would read it. */
const BOMB = `
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Four = \`\${Digit}\${Digit}\${Digit}\${Digit}\`;
type Length<T extends string, A extends unknown[] = []> = T extends \`\${infer H}\${infer R}\` ? Length<R, [...A, H]> : A['length'];
type Table = { [K in Four]: { [L in Four]: Length<\`\${K}\${L}\`> } };
`;

describe('createTypeChecker', () => {
  /** Patterns that go back over their spaces take minutes on these. */
  it.concurrent.each([
    [
      'a line of spaces before a name',
      `export const${SPACES}other = 1;\nexport const wrong: string = 1;\n`,
      'not assignable',
    ],
    ['a message that is all spaces', `export const wrong = ({} as { a: 1 })['${SPACES}'];\n`, "Property '"],
  ])('reads %s', async (name, text, says) => {
    const { first } = await check(`${name.replaceAll(' ', '-')}.ts`, `${GOOD_FIRST}${text}`);
    expect(first).toEqual([expect.stringContaining(says)]);
  });

  it.concurrent('finds what is wrong where a name that is quoted looks like an error of the settings', async () => {
    const { first } = await check(
      'quoted.ts',
      `${GOOD_FIRST}import type { X } from '\\nerror TS5: no';\nexport type Y = X;\n`,
    );
    expect(first).toEqual([expect.stringMatching(/^4:24 Cannot find module '/)]);
  });

  /** A line of 60 KB with 30 000 faults: as text, each with its line, more than the engine has strings for. */
  it.concurrent('says no more than can be read where a source has a fault in each of its characters', async () => {
    const found = await bench.tools.types(
      bench.write('faults.ts', `${GOOD_FIRST}export const all = () => { ${'a;'.repeat(2_000)} };\n`),
      [FIRST],
      new AbortController().signal,
    );
    const all = found.get('first') ?? [];
    expect([all.length, all.at(-1)?.message]).toEqual([DIAGNOSTICS + 1, `And ${2_000 - DIAGNOSTICS} more`]);
    expect(JSON.stringify(all).length).toBeLessThan(100_000);
  });

  it.concurrent('finds nothing when both functions are as wanted', async () => {
    expect(await check('good.ts', GOOD_FIRST + GOOD_SECOND)).toEqual({ first: [], second: [] });
  });

  it.concurrent.each([
    'export function* second(lines: Lines, box: Box): Generator<string | Uint8Array> {\n  yield* lines.blocks();\n  yield box.tempDir;\n}\n',
    'export function* second(lines: Lines): Generator<Buffer> {\n  for (const block of lines.blocks()) yield Buffer.from(block);\n}\n',
    'export const second = (lines: Iterable<string>): string[] => [...lines];\n',
  ])('lets a function that streams take blocks and yield them, or neither: %s', async (second) => {
    const text = `import type { Box, Lines } from '#kata';\n${GOOD_FIRST}${second}`;
    expect(await check(`blocks-${second.length}.ts`, text)).toEqual({ first: [], second: [] });
  });

  it.concurrent.each([
    ['a function that streams and yields numbers', '(lines: Iterable<string>): Generator<number> { yield 1; }'],
    ['a function that streams and yields other arrays', '(): Generator<Float64Array> { yield new Float64Array(1); }'],
  ])('finds fault with %s', async (name, rest) => {
    const { second } = await check(`${name.replaceAll(' ', '-')}.ts`, `${GOOD_FIRST}export function* second${rest}\n`);
    expect(second).toEqual([expect.stringContaining('second must be (lines: Iterable<string>, box: Box) => Iter')]);
  });

  it.concurrent('finds fault with a function that does not stream and takes Lines', async () => {
    const lines =
      "import type { Lines } from '#kata';\nexport function first(lines: Lines): number {\n  return 1;\n}\n";
    expect((await check('first-lines.ts', lines + GOOD_SECOND)).first).toHaveLength(1);
  });

  it.concurrent('tells the second round its signature when its function takes something else', async () => {
    const text = `${GOOD_FIRST}export function second(lines: number): string[] {\n  return [String(lines)];\n}\n`;
    const { first, second } = await check('signature.ts', text);
    expect([first, second.map((message) => message.split('. ')[0])]).toEqual([
      [],
      ['second must be (lines: Iterable<string>, box: Box) => Iterable<string>'],
    ]);
  });

  it.concurrent('tells the second round line and column when its body is wrong', async () => {
    const text = `${GOOD_FIRST}export function* second(): Generator<string> {\n  yield 1;\n}\n`;
    const message = "5:9 Type 'number' is not assignable to type 'string'.";
    expect(await check('second-body.ts', text)).toEqual({ first: [], second: [message] });
  });

  it.concurrent('tells the first round when its body is wrong, though it comes second in the file', async () => {
    const text = `${GOOD_SECOND}export const first = (value: number): number => {\n  return value.length;\n};\n`;
    const message = "5:16 Property 'length' does not exist on type 'number'.";
    expect(await check('first-body.ts', text)).toEqual({ first: [message], second: [] });
  });

  it.concurrent('tells the round that comes first when code above all functions is wrong', async () => {
    const text = `const limit: number = 'ten';\n${GOOD_SECOND}${GOOD_FIRST}export { limit };\n`;
    const message = "1:7 Type 'string' is not assignable to type 'number'.";
    expect(await check('above.ts', text)).toEqual({ first: [], second: [message] });
  });

  it.concurrent('gives the source line when the error is in the solution', async () => {
    const file = bench.write('source.ts', 'export const first = (value: number): number => value.length;');
    const found = await bench.tools.types(file, [FIRST], new AbortController().signal);
    expect(found.get('first')?.[0]?.source).toBe('export const first = (value: number): number => value.length;');
  });

  it.concurrent.each(['module', 'commonjs'])(
    'lets a solution use heap-js and Box when it lies outside the project, in a package of type %s',
    async (type) => {
      mkdirSync(join(bench.dir, type));
      bench.write(`${type}/package.json`, JSON.stringify({ type }));
      const imports = "import { Heap } from 'heap-js';\nimport type { Box } from '#kata';\n";
      const text = `${imports}export const size = new Heap<number>().length;\nexport type Mine = Box;\n`;
      expect(await check(`${type}/imports.ts`, text + GOOD_FIRST + GOOD_SECOND)).toEqual({ first: [], second: [] });
    },
  );

  it('gives up, and says so, when the types take all the time and memory there is', async () => {
    const { first } = await check('bomb.ts', `${BOMB}export const first = (): Table[Four][Four] => 3;\n${GOOD_SECOND}`);
    expect(first).toEqual([expect.stringMatching(/^1:1 The type checker was ended: (time|memory)-limit\.$/)]);
  });

  it('is over before anything is found when the signal aborts', async () => {
    expect(await check('aborted.ts', GOOD_FIRST, AbortSignal.abort())).toEqual({ first: [], second: [] });
  });

  it('throws when the compiler does not start, instead of finding nothing', async () => {
    const root = join(bench.dir, 'no-compiler');
    mkdirSync(root);
    const types = createTypeChecker(root, bench.dir);
    const file = bench.write('unchecked.ts', GOOD_FIRST);
    await expect(types(file, [FIRST], new AbortController().signal)).rejects.toThrow('The type checker failed');
  });

  it('throws when the settings can not be read, instead of finding nothing', async () => {
    const root = join(bench.dir, 'no-settings');
    mkdirSync(root);
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const types = createTypeChecker(root, bench.dir);
    const file = bench.write('unset.ts', GOOD_FIRST);
    await expect(types(file, [FIRST], new AbortController().signal)).rejects.toThrow('solutions/tsconfig.json');
  });

  it('leaves no directory behind when it is done', () => {
    expect(readdirSync(bench.dir).filter((name) => name.startsWith('types-'))).toEqual([]);
  });
});
