/** Every shape that `kata check --json` can print is in the published schema. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { VERDICTS } from '../../runner/judge/report.ts';

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

  it.concurrent.each([
    ['accepted.set', 'accepted', 0],
    ['wrong-answer.drops-empty', 'wrong-answer', 1],
    ['wrong-answer.changes-its-input', 'wrong-answer', 1],
    ['runtime-error.reduce-of-nothing', 'runtime-error', 1],
    ['time-limit.continue-before-the-step', 'time-limit', 1],
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

  it('refuses a failed stage without evidence', async () => {
    const { report } = await check(join(SUBMISSIONS, 'accepted.set.ts'));
    report.rounds[0].stages[0].verdict = 'wrong-answer';
    expect(validate(report)).toBe(false);
  });
});

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
