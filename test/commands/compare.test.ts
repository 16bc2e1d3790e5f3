import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { type CompareOptions, compare } from '../../runner/commands/compare.ts';
import type { CompareReport } from '../../runner/report/comparison.ts';
import { EXIT } from '../../runner/world.ts';
import { QuietWorld } from '../doubles/world.ts';
import { ROOT, submission } from '../home.ts';

const MINE = { 'solutions/dedup.ts': submission('dedup/accepted.set') };
const SLOW = { 'solutions/dedup.ann.ts': submission('dedup/too-slow.includes') };
const WRONG = { 'solutions/dedup.bob.ts': submission('dedup/wrong-answer.sorts') };

const schemaOf = (name: string) => JSON.parse(readFileSync(join(ROOT, 'runner/report', name), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
for (const name of ['check.schema.json', 'bench.schema.json']) ajv.addSchema(schemaOf(name), name);
const validate = ajv.compile(schemaOf('compare.schema.json'));

const comparing = (world: QuietWorld, options: Partial<CompareOptions> = {}) =>
  compare({ kata: 'dedup', attempts: [], sizes: [1_024], form: 'json', ...options }, world);

describe('compare', () => {
  it('has verdicts, classes, curves, times and the code of both, as the schema says', async () => {
    const world = new QuietWorld({ ...MINE, ...SLOW });
    expect(await comparing(world)).toBe(EXIT.notAccepted);
    const report: CompareReport = JSON.parse(world.said);
    expect(validate(report) || validate.errors).toBe(true);
    expect(report.sides.map(({ name, report: { verdict } }) => [name, verdict])).toEqual([
      ['dedup', 'accepted'],
      ['dedup.ann', 'too-slow'],
    ]);
    expect(report.bench.contestants[1]?.comparison?.conclusion.kind).toBe('slower');
    expect(report.diff.length).toBeGreaterThan(0);
  });

  it('times nothing that is wrong, and is still a comparison', async () => {
    const world = new QuietWorld({ ...MINE, ...WRONG });
    expect(await comparing(world, { attempts: ['bob'], form: 'text' })).toBe(EXIT.notAccepted);
    expect(world.said).toContain('✗ dedup.bob was not timed: wrong answer');
  });

  it('writes a page, or Markdown, to where it is asked for', async () => {
    const world = new QuietWorld({ ...MINE, ...WRONG });
    await comparing(world, { form: 'html' });
    await comparing(world, { form: 'markdown', out: 'notes/both.md' });
    expect(world.said).toBe('.bigkata/compare-dedup.html\nnotes/both.md\n');
    expect(readFileSync(join(world.project.state, 'compare-dedup.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readFileSync(join(world.home, 'notes/both.md'), 'utf8')).toMatch(
      /^## dedup · dedup: dedup and dedup\.bob\n/,
    );
  });

  it.each([
    ['only one attempt', MINE, {}, 'There is only one attempt at dedup in solutions/.'],
    ['a file that is not there', MINE, { attempts: ['gone.ts'] }, 'There is no file gone.ts'],
    ['no attempt of the own', SLOW, { attempts: ['ann'] }, 'There is no file solutions/dedup.ts.'],
    ['an unknown round', { ...MINE, ...SLOW }, { round: 'dedupe' }, "dedup has no round 'dedupe'."],
  ])('is a mistake in the usage at %s', async (_mistake, files, options, text) => {
    await expect(comparing(new QuietWorld(files), options)).rejects.toThrow(text);
  });
});
