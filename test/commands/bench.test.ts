import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { BenchReport } from '../../runner/bench/report.ts';
import { type BenchOptions, bench } from '../../runner/commands/bench.ts';
import { EXIT } from '../../runner/world.ts';
import { QuietWorld } from '../doubles/world.ts';
import { ROOT, submission } from '../home.ts';

const SET = submission('dedup/accepted.set');
const QUADRATIC = submission('dedup/too-slow.index-of');
const WRONG = submission('dedup/wrong-answer.sorts');
const schema = JSON.parse(readFileSync(join(ROOT, 'runner/report/bench.schema.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

const benching = (world: QuietWorld, options: Partial<BenchOptions> = {}) =>
  bench({ kata: 'dedup', files: [], sizes: [64], json: true, ...options }, world);

function reportOf({ said }: QuietWorld): BenchReport {
  const report = JSON.parse(said);
  expect(validate(report) || validate.errors).toBe(true);
  return report;
}

describe('bench', () => {
  it("times all of the learner's attempts against the reference", async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': QUADRATIC, 'solutions/dedup.ann.ts': SET });
    expect(await benching(world, { sizes: [1_024, 4_096] })).toBe(EXIT.accepted);
    const { base, contestants } = reportOf(world);
    expect([base, contestants.map(({ name }) => name)]).toEqual(['reference', ['reference', 'dedup', 'dedup.ann']]);
    expect(contestants[1]?.comparison).toMatchObject({
      conclusion: { kind: 'slower', at: { sizes: { n: 4_096 } } },
      sentence: expect.stringMatching(/^dedup is \d[\d.]*× slower than the reference at n.=.4.096 \(/),
    });
  });

  it('does not time what is wrong, and says what is wrong with it', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': WRONG });
    expect(await benching(world)).toBe(EXIT.notAccepted);
    expect(reportOf(world).contestants[1]).toMatchObject({
      verdict: 'wrong-answer',
      times: [],
      reason: expect.stringContaining("dedup(['b', 'a', 'b', 'c', 'a'])"),
    });
  });

  it('has a file that is no program, and one that throws on large inputs, as data', async () => {
    const small = SET.replace('return', 'if (records.length > 50) throw new RangeError("too large"); return');
    const world = new QuietWorld({ 'broken.ts': 'export function dedup( {', 'small.ts': small });
    expect(await benching(world, { files: ['broken.ts', 'small.ts'], sizes: [16, 64] })).toBe(EXIT.notAccepted);
    const [, broken, throwing] = reportOf(world).contestants;
    expect(broken).toMatchObject({ verdict: 'type-error', times: [] });
    expect(throwing).toMatchObject({
      times: [{ sizes: { n: 16 } }],
      stop: { kind: 'threw', sizes: { n: 64 }, error: { name: 'RangeError', message: 'too large' } },
    });
  });

  it('prints a table and a sentence', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': SET });
    await benching(world, { json: false });
    expect(world.said).toMatch(/^dedup · dedup on random input\n/);
    expect(world.said).toMatch(/\n {2,}reference \(1×\) +dedup\nn = 64 +[\d.]+ [µm]s ±\d+ % +/);
  });

  it.each([
    ['an unknown kata', { kata: 'dedpu' }, "There is no kata 'dedpu'."],
    ['an unknown round', { round: 'dedupe' }, "dedup has no round 'dedupe'."],
    ['an unknown family', { family: 'sorted' }, "Round dedup has no inputs called 'sorted'."],
    ['a file that is not there', { files: ['gone.ts'] }, 'There is no file gone.ts'],
  ])('is a mistake in the usage at %s', async (_mistake, options, text) => {
    await expect(benching(new QuietWorld({ 'solutions/dedup.ts': SET }), options)).rejects.toThrow(text);
  });

  it('says how to begin when there is no attempt', async () => {
    await expect(benching(new QuietWorld())).rejects.toThrow('There is no attempt at dedup in solutions/ yet.');
  });
});
