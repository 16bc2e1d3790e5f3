import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import dedup from '../../katas/dedup/kata.ts';
import { type CheckOptions, check } from '../../runner/commands/check.ts';
import { encodePin } from '../../runner/judge/pin.ts';
import type { Report } from '../../runner/judge/report.ts';
import { EXIT } from '../../runner/world.ts';
import { QuietWorld } from '../doubles/world.ts';
import { submission } from '../home.ts';

const ACCEPTED = submission('dedup/accepted.set');
const WRONG = submission('dedup/wrong-answer.sorts');
const STARTED = "export function topK(): number[] { throw new Error('not yet'); }";

const checking = (world: QuietWorld, options: Partial<CheckOptions> = {}) =>
  check({ katas: [], complete: false, json: true, stages: ['examples'], ...options }, world);

const reportsOf = ({ said }: QuietWorld) =>
  said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);

describe('check', () => {
  it('judges every kata that has a solution, in learning order', async () => {
    const world = new QuietWorld({ 'solutions/top-k.ts': STARTED, 'solutions/dedup.ts': ACCEPTED });
    await checking(world);
    expect(reportsOf(world).map(({ kata, verdict }) => [kata, verdict])).toEqual([
      ['dedup', 'accepted'],
      ['top-k', 'runtime-error'],
    ]);
  });

  it('judges the katas that are named, and no other', async () => {
    const world = new QuietWorld({ 'solutions/top-k.ts': STARTED, 'solutions/dedup.ts': ACCEPTED });
    await checking(world, { katas: ['top-k'] });
    expect(reportsOf(world).map(({ kata }) => kata)).toEqual(['top-k']);
  });

  it('has the worst exit code of them all', async () => {
    const world = new QuietWorld({ 'solutions/top-k.ts': STARTED, 'solutions/dedup.ts': ACCEPTED });
    expect(await checking(world)).toBe(EXIT.notAccepted);
  });

  it('judges nothing without bubblewrap when the sandbox is required, and says how to get it', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': ACCEPTED });
    const path = process.env['PATH'] ?? '';
    process.env['PATH'] = '/nowhere';
    try {
      await expect(checking(world, { requireSandbox: true })).rejects.toThrow(
        expect.objectContaining({ name: 'UserError', hint: expect.stringContaining('bubblewrap') }),
      );
    } finally {
      process.env['PATH'] = path;
    }
    expect(world.said).toBe('');
  });

  it('knows what a file is for by its name', async () => {
    const world = new QuietWorld({ 'dedup.ann.ts': WRONG });
    await checking(world, { solution: 'dedup.ann.ts' });
    expect(reportsOf(world)[0]).toMatchObject({ kata: 'dedup', verdict: 'wrong-answer', solution: 'dedup.ann.ts' });
  });

  it('takes a file of any name when the kata is named', async () => {
    const world = new QuietWorld({ 'attempt.ts': ACCEPTED });
    expect(await checking(world, { katas: ['dedup'], solution: 'attempt.ts' })).toBe(EXIT.accepted);
  });

  it('asks for the kata when a file is named after none', async () => {
    const world = new QuietWorld({ 'attempt.ts': ACCEPTED });
    await expect(checking(world, { solution: 'attempt.ts' })).rejects.toThrow('Which kata is attempt.ts for?');
  });

  it('takes one file for one kata only', async () => {
    const options = { katas: ['dedup', 'top-k'], solution: 'attempt.ts' };
    await expect(checking(new QuietWorld(), options)).rejects.toThrow('--solution goes with one kata.');
  });

  it('says how to begin when there is nothing to check', async () => {
    await expect(checking(new QuietWorld())).rejects.toThrow(
      expect.objectContaining({ hint: "'npx kata start KATA' puts a starter into solutions/." }),
    );
  });

  it('says how to begin when the kata was not started', async () => {
    await expect(checking(new QuietWorld(), { katas: ['dedup'] })).rejects.toThrow(
      expect.objectContaining({ hint: "'npx kata start dedup' puts the starter there." }),
    );
  });

  it('says so when a folder stands in place of the solution', async () => {
    const world = new QuietWorld();
    mkdirSync(join(world.project.solutions, 'dedup.ts'), { recursive: true });
    await expect(checking(world, { katas: ['dedup'] })).rejects.toThrow('it is a folder');
  });

  it('names the stages when there is no such one', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': ACCEPTED });
    await expect(checking(world, { stages: ['speed'] })).rejects.toThrow(
      expect.objectContaining({ hint: expect.stringContaining('types, examples, properties') }),
    );
  });

  it('runs the stages that are asked for, and no other', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': ACCEPTED });
    await checking(world, { stages: ['properties'] });
    expect(reportsOf(world)[0]?.rounds[0]?.stages.map(({ stage }) => stage)).toEqual(['properties']);
  });

  it('judges with the seed that is given, and says so', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': ACCEPTED });
    await checking(world, { seed: 42 });
    expect(reportsOf(world)[0]?.seed).toBe(42);
  });

  it('calls a file that is still the starter not accepted', async () => {
    const world = new QuietWorld();
    mkdirSync(world.project.solutions);
    writeFileSync(join(world.project.solutions, 'dedup.ts'), submission('../starter'));
    expect([await checking(world), reportsOf(world)[0]?.verdict]).toEqual([EXIT.notAccepted, 'not-started']);
  });

  it('calls a file that is no program a mistake in the usage', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': 'export function dedup( {' });
    expect([await checking(world), reportsOf(world)[0]?.verdict]).toEqual([EXIT.usage, 'type-error']);
  });

  it('demands every round when asked to', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': ACCEPTED });
    expect([await checking(world), await checking(world, { complete: true })]).toEqual([
      EXIT.accepted,
      EXIT.notAccepted,
    ]);
  });

  it("calls a failure of the kata's own oracle a fault of the judge", async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': ACCEPTED });
    const oracle = () => {
      throw new Error('not your fault');
    };
    world.katas = [{ ...dedup, rounds: dedup.rounds.map((round) => ({ ...round, oracle })) }];
    expect(await checking(world, { stages: ['properties'] })).toBe(EXIT.judgeError);
  });

  it('judges a pinned input as an example', async () => {
    const pinned = { version: 1, cases: [{ entry: 'dedup', args: encodePin([['x', 'y', 'x']]) }] };
    const world = new QuietWorld({
      'solutions/dedup.ts': "export const dedup = (all: string[]) => (all[0] === 'x' ? [] : [...new Set(all)]);",
      'solutions/.pinned/dedup.json': JSON.stringify(pinned),
    });
    await checking(world);
    expect(reportsOf(world)[0]?.rounds[0]?.stages[0]?.evidence).toMatchObject({
      kind: 'mismatch',
      case: { call: "dedup(['x', 'y', 'x'])" },
    });
  });

  it('says nothing when it is told to end', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': ACCEPTED });
    world.abort.abort();
    expect([await checking(world), world.said]).toEqual([EXIT.usage, '']);
  });

  it('tells a person what was asked, what was wanted and what came', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': WRONG });
    await checking(world, { json: false });
    // How many of them hold is a matter of the kata.
    expect(
      world.said
        .replace(/\d+\/\d+/, 'few')
        .split('\n')
        .slice(1, 7),
    ).toEqual([
      '  ✗ wrong answer  dedup  examples few',
      '    example: the first of each, in order',
      "    dedup(['b', 'a', 'b', 'c', 'a'])",
      "    expected  ['b', 'a', 'c']",
      "    received  ['a', 'b', 'c']",
      '    the right items in another order, from position 0',
    ]);
  });

  it('says beside where it keeps pinned inputs that it can not read', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': ACCEPTED, 'solutions/.pinned/dedup.json': '{oops' });
    expect(await checking(world)).toBe(EXIT.accepted);
    expect(world.saidBeside).toMatch(
      /^Your pinned inputs could not be read; they are kept as solutions\/\.pinned\/.*\n$/,
    );
  });
});
