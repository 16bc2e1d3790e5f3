import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../runner/growth/random.ts';
import { countable } from '../../runner/growth/sites.ts';
import { bundleProgram, createBundler } from '../../runner/host/bundle.ts';
import type { Gauge } from '../../runner/host/gauge.ts';
import type { RawCount } from '../../runner/host/gauge-protocol.ts';
import { createPool } from '../../runner/host/pool.ts';
import { SOURCES } from '../../runner/host/program.ts';
import { chooseSandbox } from '../../runner/host/sandbox.ts';
import { programFile, ROOT } from '../doubles/workbench.ts';
import { newHome } from '../home.ts';

const NEVER = new AbortController().signal;
const dir = newHome();
const program = join(dir, 'gauge.cjs');
writeFileSync(program, await bundleProgram(join(ROOT, 'runner/host', SOURCES.count)));
const host = createPool({
  programs: { judge: program, count: program, time: program, stream: program },
  dir,
  largeDir: dir,
  sandbox: await chooseSandbox(),
  warm: 0,
  now: () => performance.now(),
});
const bundler = createBundler(join(ROOT, 'node_modules'));
const bundled = await bundler.bundle(programFile('counts-in-closed-form'));
if (bundled.kind === 'broken') throw new Error(JSON.stringify(bundled.diagnostics));
const { bundle } = bundled;
const { code, sites, textOf } = countable(bundle);

afterAll(async () => {
  await host.close();
  await bundler.close();
});

async function openCounter(): Promise<Gauge> {
  const gauge = host.gauge('count', { code, sites: sites.length, map: bundle.map }, NEVER);
  await gauge.load();
  return gauge;
}

const gauge = await openCounter();

async function count(entry: string, n: number, limit = 1e9, from = gauge): Promise<RawCount> {
  const answer = await from.count(entry, [n], limit);
  if (answer.kind !== 'measured') throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** An export of the bundle is a getter of a getter: two entries of functions, before that of the function itself. */
const EXPORT = 2;
const stepsOf = async (entry: string, n: number) => (await count(entry, n)).steps - EXPORT;

/** Steps by the text of the line that they are charged to. */
async function linesOf(entry: string, n: number): Promise<Record<string, number>> {
  const { bySite } = await count(entry, n);
  const lines: Record<string, number> = {};
  for (const [at, { file, line }] of sites.entries()) {
    const text = (textOf(file).split('\n')[line - 1] ?? '').trim();
    if ((bySite[at] ?? 0) > 0) lines[text] = (lines[text] ?? 0) + (bySite[at] as number);
  }
  return lines;
}

describe('Gauge.count', () => {
  // The function's own entry is 1 step everywhere.
  it.each([
    ['loop', 1 + 50],
    ['includesInLoop', 1 + 50 + (50 * 49) / 2 + 50],
    ['spread', 1 + 50],
    ['spreadOfIterator', 1 + 50 + 50],
    ['setOfIterator', 1 + 50 + 50],
    ['spreadInObject', 1 + 50 + 50],
    ['rest', 1 + 50],
    ['restParameter', 1 + 50 + 1 + 50],
    ['restOfPattern', 1 + 49 + 1],
    // A list that ends is asked once more.
    ['delegates', 1 + 51 + 1 + 50 + 51],
    ['recursion', 51],
    ['shifts', 1 + 50 + 50 + (50 * 49) / 2],
    ['sortsAscending', 1 + 50],
    ['sortsByComparator', 1 + 50 + 49],
    ['searchesFromEnd', 1 + 50],
    ['searchesText', 1 + 1 + 50],
    ['checksEvery', 1 + 50],
    ['findsAtOnce', 1 + 1],
    ['appliesToList', 1 + 50],
    ['sortsObjects', 1 + Math.round(50 * (1 + Math.log2(50)))],
  ])('gives the closed form of %s when n is 50', async (entry, expected) => {
    expect(Math.round(await stepsOf(entry, 50))).toBe(expected);
  });

  it('tells the deepest nesting of calls when a function recurses', async () => {
    expect((await count('recursion', 40)).depth).toBe(41);
  });

  it('charges the line that calls when a package does the work', async () => {
    const { 'heap.push(n - at);': pushed = 0 } = await linesOf('pushesToHeap', 256);
    expect(pushed).toBeGreaterThan(256 * 8);
  });

  it('charges the line of the builtin, not that of the loop, when a search is called in a loop', async () => {
    const { 'if (!seen.includes(at)) seen.push(at);': searched } = await linesOf('includesInLoop', 50);
    expect(searched).toBe((50 * 49) / 2 + 50);
  });

  it('gives the steps that one fixed seed leads to when a program chooses at random', async () => {
    const own = await openCounter();
    const { steps } = await count('random', 500, 1e9, own);
    own.close();
    const { float } = createRandom(1);
    const chosen = Array.from({ length: 500 }, float).filter((value) => value < 0.5).length;
    expect(steps - EXPORT).toBe(1 + 500 + 3 * chosen);
  });

  it('tells the characters that an opaque builtin went through', async () => {
    const { opaque } = await count('replaces', 50);
    expect(opaque.reduce((sum, value) => sum + value, 0)).toBe(50);
  });

  it('tells the deleted entries that new iterators walk over, at the line that asks for them', async () => {
    const { walks } = await count('drainsSet', 64);
    const at = walks.findIndex((entries) => entries > 0);
    expect([
      textOf(sites[at]?.file ?? '')
        .split('\n')
        [(sites[at]?.line ?? 0) - 1]?.trim(),
      walks[at],
    ]).toEqual([
      'const [first] = left;',
      // Laid out anew when fewer than a quarter are left: of 64, 32, 16 and 8 places.
      (48 * 49) / 2 + (7 * 8) / 2 + (3 * 4) / 2 + 1,
    ]);
  });

  it.each(['endless', 'endlessThatCatches', 'exponential', 'exponentialThatCatches', 'yieldsForever'])(
    'ends %s at the limit of steps',
    async (entry) => {
      expect((await count(entry, 60, 100_000)).ended).toEqual({ kind: 'limit' });
    },
  );

  it('counts afresh when a call before was ended at the limit', async () => {
    await count('exponentialThatCatches', 60, 10_000);
    expect(await stepsOf('loop', 50)).toBe(51);
  });

  it('tells what was thrown when the call throws', async () => {
    expect((await count('throws', 3)).ended).toMatchObject({
      kind: 'threw',
      error: { name: 'RangeError', message: '3' },
    });
  });

  it('fails, and goes on, when the input nests too deeply to be sent', async () => {
    let deep: unknown = [];
    for (let at = 0; at < 100_000; at++) deep = [deep];
    const answer = await gauge.count('loop', [deep], 1e9);
    expect([answer, await stepsOf('loop', 50)]).toMatchObject([
      { kind: 'failed', error: { message: expect.stringMatching(/^an input of this size can not be sent/) } },
      51,
    ]);
  });

  it.each([
    ['joinsText', 50 * 3],
    ['joinsWords', 50 * 3],
    ['loop', 0],
  ])('tells the longest text that %s met', async (entry, longest) => {
    expect((await count(entry, 50)).longest).toBe(longest);
  });

  it('tells the longest text that was given', async () => {
    const answer = await gauge.count('sameText', [[{ text: 'x'.repeat(300) }]], 1e9);
    expect(answer).toMatchObject({ kind: 'measured', value: { longest: 300 } });
  });

  it('tells a promise when the function is async', async () => {
    expect((await count('promises', 3)).ended).toEqual({ kind: 'promise' });
  });
});

describe('Gauge.weigh', () => {
  const weigh = async (entry: string, n: number, from = gauge) => {
    const { steps } = await count(entry, n, 1e9, from);
    const answer = await from.weigh(entry, [n], steps, 8);
    if (answer.kind !== 'measured') throw new Error(JSON.stringify(answer));
    const { before, peak, withResult, after } = answer.value;
    return { peak: peak - before, kept: withResult - after };
  };

  it('finds the same live memory, to some bytes, when a set of texts is weighed in another child', async () => {
    const weighed = async () => {
      const own = await openCounter();
      const { peak } = await weigh('setOfTexts', 4_096, own);
      own.close();
      return peak;
    };
    const [first, second] = await Promise.all([weighed(), weighed()]);
    expect(Math.abs(first - second)).toBeLessThan(1_024);
  });

  it('finds more than 40 bytes for each text when a set keeps them until the end', async () => {
    expect((await weigh('setOfTexts', 4_096)).peak).toBeGreaterThan(4_096 * 40);
  });

  it('finds little when a loop keeps nothing', async () => {
    // What V8 makes of code when it first runs is not the loop's: the engine, too, weighs what it has counted before.
    await weigh('loop', 4_096);
    expect((await weigh('loop', 4_096)).peak).toBeLessThan(1_024);
  });

  it('finds a set that is dropped before the next step', async () => {
    expect((await weigh('dropsAtOnce', 4_096)).peak).toBeGreaterThan(4_096 * 16);
  });

  it('finds what a sort makes beside its input', async () => {
    expect((await weigh('sortsACopy', 4_096)).peak).toBeGreaterThan(4_096 * 4);
  });

  it('finds the result apart when it is what is kept', async () => {
    expect((await weigh('returnsList', 4_096)).kept).toBeGreaterThan(4_096 * 4);
  });
});

describe('Gauge.load', () => {
  it('names the functions when the code is read in', async () => {
    const own = host.gauge('count', { code: 'exports.f = () => 1; exports.x = 1;', sites: 1, map: bundle.map }, NEVER);
    const answer = await own.load();
    own.close();
    expect(answer).toEqual({ kind: 'measured', value: ['f'] });
  });

  it('tells the error when the code throws', async () => {
    const own = host.gauge('count', { code: "throw new Error('early');", sites: 1, map: bundle.map }, NEVER);
    const answer = await own.load();
    own.close();
    expect(answer).toMatchObject({ kind: 'failed', error: { message: 'early' } });
  });

  it('is stopped when the signal was aborted before', async () => {
    const own = host.gauge('count', { code: '', sites: 1, map: bundle.map }, AbortSignal.abort());
    expect(await own.load()).toEqual({ kind: 'stopped', stop: expect.objectContaining({ kind: 'stopped' }) });
  });
});
