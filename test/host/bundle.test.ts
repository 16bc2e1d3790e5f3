import { realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Bundle, type BundleResult, bundleProgram } from '../../runner/host/bundle.ts';
import { DIAGNOSTICS, SOURCE_CHARACTERS } from '../../runner/limits.ts';
import { openWorkbench, programFile, ROOT } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

/** What the bundled text exports when it is run. */
function exportsOf({ code }: Pick<Bundle, 'code'>): Record<string, unknown> {
  const module = { exports: {} };
  new Function('exports', 'require', 'module', code)(module.exports, () => ({}), module);
  return module.exports;
}

function diagnosticOf(result: BundleResult) {
  return result.kind === 'broken' ? result.diagnostics[0] : undefined;
}

describe('Bundler.bundle', () => {
  it('goes on with other programs when one was more than esbuild could take', async () => {
    const deep = bench.write('deep.ts', `export const deep = ${'['.repeat(400_000)}${']'.repeat(400_000)};`);
    const fine = bench.write('fine.ts', 'export const answer = 42;');
    await bench.bundle(fine);
    expect(diagnosticOf(await bench.bundler.bundle(deep))?.message).toContain('too much for the bundler');
    expect(exportsOf(await bench.bundle(fine))).toEqual({ answer: 42 });
  });

  it('gives code that runs without TypeScript when a file has types', async () => {
    const file = bench.write('typed.ts', 'export const answer: number = (42 as unknown) as number;');
    expect(exportsOf(await bench.bundle(file))).toEqual({ answer: 42 });
  });

  it('puts in what a file imports, and names both, when it imports another', async () => {
    const helper = bench.write('helper.ts', 'export const half = 21;');
    const file = bench.write('whole.ts', "import { half } from './helper.ts';\nexport const answer = 2 * half;");
    const bundle = await bench.bundle(file);
    expect([exportsOf(bundle), [...bundle.inputs].sort()]).toEqual([{ answer: 42 }, [helper, file]]);
  });

  it('finds a package, and does not name its files, when the solution lies outside the project', async () => {
    const file = bench.write(
      'heap.ts',
      "import { Heap } from 'heap-js';\nexport const top = Heap.minComparator(1, 2);",
    );
    const bundle = await bench.bundle(file);
    expect([exportsOf(bundle), bundle.inputs]).toEqual([{ top: -1 }, [file]]);
  });

  it('names the file as its map does when a link leads to it', async () => {
    const real = bench.write('behind-a-link.ts', 'export const answer = 42;');
    const link = join(dirname(real), 'link.ts');
    symlinkSync(real, link);
    const { file, realFile, map } = await bench.bundle(link);
    const [source = ''] = (JSON.parse(map) as { sources: readonly string[] }).sources;
    expect([file, realFile]).toEqual([link, resolve(dirname(link), source)]);
    expect(realFile).toBe(realpathSync(real));
  });

  it('reads the file anew when it has changed since', async () => {
    const file = bench.write('changing.ts', 'export const answer = 1;');
    await bench.bundle(file);
    writeFileSync(file, 'export const answer = 2;');
    expect(exportsOf(await bench.bundle(file))).toEqual({ answer: 2 });
  });

  it('says no more than can be read where a file has many faults on one long line', async () => {
    const file = bench.write('faults.ts', Array.from({ length: 300 }, (_, at) => `import './no${at}.ts';`).join(''));
    const result = await bench.bundler.bundle(file);
    const found = result.kind === 'broken' ? result.diagnostics : [];
    expect([found.length, found[0]?.source?.length]).toEqual([DIAGNOSTICS + 1, SOURCE_CHARACTERS + 1]);
  });

  it('works again when a broken file was mended', async () => {
    const file = bench.write('mended.ts', 'export const answer = ;');
    await bench.bundler.bundle(file);
    writeFileSync(file, 'export const answer = 3;');
    expect(exportsOf(await bench.bundle(file))).toEqual({ answer: 3 });
  });

  it('tells message, place and source line when the syntax is wrong', async () => {
    const file = bench.write('broken.ts', '\n  export const = 1;');
    expect(diagnosticOf(await bench.bundler.bundle(file))).toEqual({
      message: 'Expected identifier but found "="',
      file: 'broken.ts',
      line: 2,
      column: 16,
      source: '  export const = 1;',
    });
  });

  it('says in words of the learner that await is not possible outside of functions', async () => {
    const file = bench.write('waits-at-the-top.ts', 'export const one = await Promise.resolve(1);');
    expect(diagnosticOf(await bench.bundler.bundle(file))).toMatchObject({
      message: "'await' can't stand outside of functions here: do that work inside one",
      line: 1,
    });
  });

  it('names the file that is broken when it is one that was imported', async () => {
    bench.write('inner.ts', 'export const = 1;');
    const file = bench.write('outer.ts', "export * from './inner.ts';");
    expect(diagnosticOf(await bench.bundler.bundle(file))?.file).toBe('inner.ts');
  });

  it('tells what is missing when an import leads nowhere', async () => {
    const file = bench.write('lost.ts', "import './nowhere.ts';");
    expect(diagnosticOf(await bench.bundler.bundle(file))?.message).toBe('Could not resolve "./nowhere.ts"');
  });

  it('is broken, and does not throw, when there is no such file', async () => {
    const result = await bench.bundler.bundle(join(bench.dir, 'never-written.ts'));
    expect(diagnosticOf(result)?.message).toContain('Could not resolve');
  });

  it('goes by its own settings when the learner has a tsconfig.json that is no JSON', async () => {
    const file = bench.write('settings.ts', 'export const answer = 42;');
    bench.write('tsconfig.json', '{ "compilerOptions": { "target": ');
    expect((await bench.bundler.bundle(file)).kind).toBe('bundled');
  });
});

describe('bundleProgram', () => {
  it('makes one file that needs nothing but Node when it bundles the child', async () => {
    const text = await bundleProgram(join(ROOT, 'runner/host/child.ts'));
    const required = [...text.matchAll(/require\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(required.filter((name) => name?.startsWith('node:') !== true)).toEqual([]);
  });

  it('throws when there is no such program', async () => {
    await expect(bundleProgram(programFile('never-written'))).rejects.toThrow('Could not resolve');
  });
});
