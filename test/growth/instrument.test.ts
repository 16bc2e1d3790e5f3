import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { instrument } from '../../runner/growth/instrument.ts';
import { createBundler } from '../../runner/host/bundle.ts';
import { BEHAVIOURS, evaluate, runCounted, runInstrumented, runPlain } from '../doubles/behaviours.ts';
import { randomPrograms } from '../doubles/random-programs.ts';
import { ROOT } from '../doubles/workbench.ts';

const bundler = createBundler(`${ROOT}/node_modules`);
afterAll(() => bundler.close());

async function codeOf(file: string): Promise<string> {
  // Already what a bundler would leave of it: strictness is not decided for it.
  if (file.endsWith('.js')) return readFileSync(file, 'utf8');
  const result = await bundler.bundle(file);
  if (result.kind === 'broken') throw new Error(JSON.stringify(result.diagnostics));
  return result.bundle.code;
}

const codes = await Promise.all(BEHAVIOURS.map(({ file }) => codeOf(file)));
const counted = await runCounted(codes);
const profiled = await runCounted(codes, 'memory');

/** Sites as `kind name line`. */
const sitesOf = (code: string, isOwn: (line: number) => boolean = () => true) =>
  instrument(code, isOwn).sites.map(({ kind, name, line }) => `${kind} ${name} ${line}`);

describe('instrument keeps the behaviour', () => {
  it.each(BEHAVIOURS.map(({ name }, at) => ({ name, at })))('of $name when its hooks do nothing', async ({ at }) => {
    const code = codes[at] as string;
    expect(await runInstrumented(code)).toStrictEqual(await runPlain(code));
  });

  it.each(BEHAVIOURS.map(({ name }, at) => ({ name, at })))('of $name when its hooks count', async ({ at }) => {
    expect(counted[at]).toStrictEqual(await runPlain(codes[at] as string));
  });

  it.each(BEHAVIOURS.map(({ name }, at) => ({ name, at })))('of $name when its memory is told', async ({ at }) => {
    const code = codes[at] as string;
    const plain = await runPlain(code);
    expect([await runInstrumented(code, 'memory'), profiled[at]]).toStrictEqual([plain, plain]);
  });

  it('of any program when its hooks do nothing', async () => {
    const keeps = fc.asyncProperty(randomPrograms, async (code) => {
      const plain = await runPlain(code);
      expect(await runInstrumented(code)).toStrictEqual(plain);
      expect(await runInstrumented(code, 'memory')).toStrictEqual(plain);
    });
    await fc.assert(keeps, { numRuns: 150 });
  });

  it('of a sample of programs when its hooks count, or follow memory', async () => {
    const sample = fc.sample(randomPrograms, { numRuns: 150, seed: 1 });
    const plain = await Promise.all(sample.map(runPlain));
    expect(await runCounted(sample)).toStrictEqual(plain);
    expect(await runCounted(sample, 'memory')).toStrictEqual(plain);
  });
});

describe('instrument', () => {
  it('numbers functions, loops, calls, spreads and rests by their place when they are the learner’s', () => {
    const code = `function f(list) {
      for (const x of list)
        g(x);
      const [first, ...others] = list;
      return [...others];
    }`;
    expect(sitesOf(code)).toEqual(['function f 1', 'loop  2', 'call g 3', 'rest  4', 'spread  5']);
  });

  it('names a function by the variable, the property or the method that holds it', () => {
    const code = 'const a = () => 1; const o = { b: function () {}, c() {} }; class D { e() {} }';
    expect(sitesOf(code)).toEqual(['a', 'b', 'c', 'e'].map((name) => `function ${name} 1`));
  });

  it('makes no site when the place is not the learner’s', () => {
    expect(sitesOf('function f() {}\nfunction g() {}', (line) => line === 2)).toEqual(['function g 2']);
  });

  it('calls the hooks of foreign code with a number below 0', () => {
    expect(instrument('while (a) {}', () => false).code).toBe('while (a) { $kata_hit(-1);}');
  });

  it('leaves calls through eval and require as they are', () => {
    const code = "eval('1'); require('x');";
    expect(instrument(code, () => true)).toEqual({ code, sites: [], isOpaque: false });
  });

  it('makes the mark after all arguments have been evaluated', () => {
    const order: string[] = [];
    const silent = { hit: () => {}, enter: () => {}, leave: () => {}, length: () => {} };
    const pass = (_site: number, value: unknown) => value as never;
    const mark = (_site: number, value: unknown) => {
      order.push(`mark ${value}`);
      return value as never;
    };
    const built = (value: unknown) => value as never;
    const hooks = {
      ...silent,
      mark,
      construct: pass,
      sum: pass,
      left: built,
      right: pass,
      built,
      spread: pass,
      spreadObject: pass,
      rest: pass,
      delegate: pass,
      made: pass,
      written: pass,
    };
    const { code } = instrument('exports.run = (log, a) => { log(a("one"), a("two")); }', () => true);
    const note = (text: unknown) => {
      order.push(`call ${text}`);
      return text;
    };
    evaluate(code, hooks)['run']?.(() => order.push('log'), note);
    expect(order).toEqual(['mark one', 'call one', 'mark two', 'call two', 'mark two', 'log']);
  });
});
