/** Inputs that a person's module makes in the measuring child. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countable } from '../../runner/growth/sites.ts';
import { type Bundle, bundleWith } from '../../runner/host/bundle.ts';
import type { Answer, SurveyGauge } from '../../runner/host/gauge.ts';
import { type NotMade, Recipe } from '../../runner/host/recipe.ts';
import { openWorkbench } from '../doubles/workbench.ts';
import { newHome } from '../home.ts';

const home = newHome();
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(home, name)), { recursive: true });
  writeFileSync(join(home, name), text);
  return join(home, name);
};

const SOLUTION = write(
  'stack.ts',
  `export class Stack {
    #items: number[] = [];
    constructor(size: number) { for (let at = 0; at < size; at++) this.#items.push(at); }
    get size() { return this.#items.length; }
  }
  export const sizeOf = (stack: Stack) => { if (!(stack instanceof Stack)) throw new TypeError('another class'); return stack.size; };
  export const drain = (items: number[]) => { if (items.length === 0) throw new Error('drained before'); items.length = 0; };
  export const spin = () => { for (;;) {} };
  export async function later() {}
  export const LIMIT = 3;`,
);
const INPUTS = write(
  'inputs.ts',
  `import { Stack } from './stack.ts';
  export const sizes = { n: 'items', k: 'more' };
  export const sweeps = { n: (s) => ({ n: s, k: 'many' }), k: 3 };
  export const inputs = {
    stack: ({ n }) => [new Stack(n)],
    list: ({ n }, random) => [Array.from({ length: n }, () => random.int(1_000))],
    unseeded: ({ n }) => [Array.from({ length: n }, () => Math.random())],
    callback: () => [() => 1],
    number: ({ n }) => n,
    promise: async () => [],
    fails: ({ n }) => { throw new RangeError('no ' + n); },
    stuck: () => { for (;;) {} },
  };`,
);

const bundled = await bundleWith(SOLUTION, INPUTS, '');
if (bundled.kind === 'broken') throw new Error(JSON.stringify(bundled.diagnostics));
const { bundle } = bundled;
const bench = await openWorkbench();
afterAll(bench.close);

async function open(role: 'count' | 'time', { code, map }: Bundle = bundle): Promise<SurveyGauge> {
  const counted = countable(bundle);
  const load = role === 'count' ? { code: counted.code, sites: counted.sites.length } : { code, sites: 0 };
  const gauge = bench.tools.host.gauge(role, { ...load, map, inNamespaces: true }, new AbortController().signal);
  await gauge.load();
  return gauge;
}

function measuredIn<T>(answer: Answer<T>): T {
  if (answer.kind === 'measured') return answer.value;
  throw new Error(JSON.stringify(answer));
}

const of = (family: string, n = 8, seed = 1) => [new Recipe(family, { n }, seed)];

async function made(gauge: SurveyGauge, args: readonly unknown[]): Promise<Uint8Array | undefined> {
  return measuredIn(await gauge.rehearse(args)).data;
}

const faultOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    ({ fault }: NotMade) => fault,
  );

describe.concurrent('Gauge.rehearse', () => {
  it('makes the same list by the same recipe, and another by another', async ({ expect }) => {
    const gauge = await open('time');
    const lists: (Uint8Array | undefined)[] = [];
    for (const args of [of('list'), of('list'), of('list', 8, 2), of('list', 9)]) lists.push(await made(gauge, args));
    const [one, same, otherSeed, otherSize] = lists;
    expect([same, Buffer.compare(one as Buffer, otherSeed as Buffer), one?.length === otherSize?.length]).toEqual([
      one,
      expect.not.toSatisfy((order) => order === 0),
      false,
    ]);
  });

  it('seeds what is drawn without the generator', async ({ expect }) => {
    const gauge = await open('time');
    expect(await made(gauge, of('unseeded'))).toEqual(await made(gauge, of('unseeded')));
  });

  it.each(['stack', 'callback'])('has no bytes for what is more than data: %s', async (family) => {
    expect(await made(await open('time'), of(family))).toBeUndefined();
  });

  it.for([
    [
      'threw',
      'fails',
      { kind: 'threw', error: { name: 'RangeError', message: 'no 8', frames: [{ file: 'inputs.ts' }] } },
    ],
    ['gave a number', 'number', { kind: 'no-list', gave: 'a number' }],
    ['gave a Promise', 'promise', { kind: 'no-list', gave: 'a Promise' }],
    ['never ended', 'stuck', { kind: 'stopped', stop: { ending: { kind: 'time-limit' } } }],
  ] as const)('is not made when the module %s', async ([_what, family, fault], { expect }) => {
    expect(await faultOf((await open('time')).rehearse(of(family)))).toMatchObject(fault);
  });
});

describe.concurrent('Gauge.count of a recipe', () => {
  it('counts the call and not what was built for it, with one class for both files', async ({ expect }) => {
    const gauge = await open('count');
    const counts = [
      await gauge.count('sizeOf', of('stack', 8), 1e6),
      await gauge.count('sizeOf', of('stack', 800), 1e6),
    ];
    const [few, many] = counts.map(measuredIn);
    expect([few?.ended, many?.steps]).toEqual([{ kind: 'returned' }, few?.steps]);
  });

  it('is made afresh for a function that changes it', async ({ expect }) => {
    const gauge = await open('time');
    expect(measuredIn(await gauge.time('drain', of('list'), 5)).ended).toEqual({ kind: 'returned' });
  });

  it('blames the call, and later the ended child, for what the call does', async ({ expect }) => {
    const gauge = await open('time');
    const calls = [await gauge.time('spin', of('list'), 5), await gauge.rehearse(of('list'))];
    expect(calls).toMatchObject([
      { kind: 'stopped', stop: { ending: { kind: 'time-limit' } } },
      { kind: 'stopped', stop: { ending: { kind: 'time-limit' } } },
    ]);
  });
});

describe('Gauge.survey', () => {
  it('tells what both files export, unchecked', async () => {
    const { exports, inputs } = measuredIn(await (await open('time')).survey());
    expect(exports).toEqual({
      Stack: 'class',
      sizeOf: 'function',
      drain: 'function',
      spin: 'function',
      later: 'async',
      LIMIT: 'other',
    });
    expect(inputs).toMatchObject({
      exports: { inputs: 'other', sizes: 'other', sweeps: 'other' },
      families: { stack: 'function', promise: 'async' },
      sizes: ['n', 'k'],
      sweeps: { n: expect.arrayContaining([{ n: 1_024, k: 'a string' }]), k: [] },
    });
  });

  it('tells of the one file alone when there is no module', async () => {
    const alone = await bundleWith(SOLUTION, undefined, '');
    if (alone.kind === 'broken') throw new Error(JSON.stringify(alone.diagnostics));
    expect(measuredIn(await (await open('time', alone.bundle)).survey()).inputs).toBeUndefined();
  });
});

describe('bundleWith', () => {
  it('names the file that is broken', async () => {
    const broken = await bundleWith(SOLUTION, write('broken.ts', 'export const inputs = ('), '');
    expect(broken).toMatchObject({ kind: 'broken', diagnostics: [{ file: 'broken.ts', line: 1 }] });
  });

  it('lets both import from the project they are in, and from nowhere else', async () => {
    write('package.json', '{}');
    const deep = write('deep/tall.ts', "export { Stack } from '../stack.ts';");
    expect((await bundleWith(deep, undefined, '')).kind).toBe('bundled');
    expect((await bundleWith(deep, INPUTS, '')).kind).toBe('bundled');
    const curious = write('deep/curious.ts', `import '${import.meta.filename}'; export const inputs = () => [];`);
    const refused = await bundleWith(SOLUTION, curious, '');
    expect(refused).toMatchObject({
      diagnostics: [{ message: expect.stringMatching(/^Cannot import .* only packages/) }],
    });
  });

  it('takes no program that knows the name of a counter', async () => {
    const counts = write('counts.ts', 'export const $kata_hit = () => {};');
    expect(await bundleWith(counts, undefined, '')).toMatchObject({ kind: 'broken' });
  });

  it('lists the files that went in, and nothing of its own', () => {
    expect([...bundle.inputs].sort()).toEqual([INPUTS, SOLUTION]);
  });
});
