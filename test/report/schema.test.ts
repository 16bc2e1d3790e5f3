/** Every shape that `kata check --json` can print is in the published schema. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import type { GrowthReport } from '../../runner/growth/report.ts';
import { STAGES, VERDICTS } from '../../runner/judge/report.ts';
import { SAMPLES } from '../doubles/growth-samples.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const schema = JSON.parse(readFileSync(join(ROOT, 'runner/report/check.schema.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
const home = mkdtempSync(join(tmpdir(), 'schema-test-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const SUBMISSIONS = join(ROOT, 'katas/dedup/submissions/dedup');

describe('check.schema.json', () => {
  it('names every verdict', () => {
    expect(schema.$defs.verdict.enum).toEqual([...VERDICTS]);
  });

  it('names every stage', () => {
    expect(schema.$defs.stage.properties.stage.enum).toEqual([...STAGES]);
  });

  it.concurrent.each([
    ['accepted.set', 'accepted', 0],
    ['wrong-answer.drops-empty', 'wrong-answer', 1],
    ['wrong-answer.changes-its-input', 'wrong-answer', 1],
    ['runtime-error.reduce-of-nothing', 'runtime-error', 1],
    ['time-limit.continue-before-the-step', 'time-limit', 1],
    ['too-slow.includes', 'too-slow', 1],
  ])('holds for %s, whose exit code is that of its verdict', async (name, verdict, code) => {
    const checked = await check(join(SUBMISSIONS, `${name}.ts`));
    validate(checked.report);
    expect(validate.errors).toBeNull();
    expect([checked.report.verdict, checked.code]).toEqual([verdict, code]);
  });

  it('holds for a file that is no program, whose exit code is 2', async () => {
    const checked = await check(join(ROOT, 'katas/dedup/README.md'));
    validate(checked.report);
    expect(validate.errors).toBeNull();
    expect([checked.report.verdict, checked.code]).toEqual(['type-error', 2]);
  });

  it.each(Object.keys(SAMPLES))('holds for the growth of %s, as JSON has it', (name) => {
    expect(validate(withGrowth(SAMPLES[name])) || validate.errors).toBe(true);
  });

  it('holds for a budget that is too large for a number', () => {
    const point = { scale: 200, sizes: { n: 200 }, cost: 1, budget: Infinity };
    const series = [{ family: 'random', sweep: 'n', unit: 'steps', points: [point] }];
    expect(validate(withGrowth({ ...SAMPLES['REGEX'], time: { ...SAMPLES['REGEX']?.time, series } }))).toBe(true);
  });

  it.each([
    ['dimension', 'energy'],
    ['verdict', 'fine'],
    ['claim', { text: 'O(n)', verdict: 'perhaps' }],
    ['series', [{ family: 'random', sweep: 'n', unit: 'hours', points: [] }]],
    ['blame', { file: 'a.ts', line: 0 }],
    ['summary', undefined],
  ])('refuses growth whose %s is %j', (field, value) => {
    const sample = SAMPLES['QUADRATIC'];
    expect(validate(withGrowth({ ...sample, time: { ...sample?.time, [field]: value } }))).toBe(false);
  });

  it('refuses a failed stage without evidence', () => {
    const report = withGrowth(SAMPLES['QUADRATIC']);
    delete report.rounds[0].stages[0].evidence;
    expect(validate(report)).toBe(false);
  });
});

/** A report whose one stage failed for its growth. */
function withGrowth(growth: unknown) {
  const assessment = (growth as GrowthReport).time;
  const stage = { stage: 'growth', verdict: 'too-slow', ms: 1, passed: 0, total: 2, growth };
  const evidence = { kind: 'growth', assessment };
  const rounds = [{ entry: 'run', verdict: 'too-slow', stages: [{ ...stage, evidence }] }];
  const report = { schema: 'bigkata.check/1', kata: 'tiny', solution: 'tiny.ts', verdict: 'too-slow', rounds };
  return JSON.parse(JSON.stringify({ ...report, complete: false, sandbox: [], seed: 1, output: '' }));
}

async function check(file: string) {
  const args = [join(ROOT, 'runner/kata.mjs'), 'check', 'dedup', '--json', '--solution', file];
  const env = { ...process.env, BIGKATA_HOME: home };
  const run = promisify(execFile)(process.execPath, args, { env });
  const { stdout, code } = await run.then(
    ({ stdout }) => ({ stdout, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  );
  return { report: JSON.parse(stdout), code };
}
