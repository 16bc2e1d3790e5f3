/** What `kata growth --json` prints is in its published schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { growth } from '../../runner/commands/growth.ts';
import type { FunctionReport } from '../../runner/growth/verdict.ts';
import { SAMPLES } from '../doubles/growth-samples.ts';
import { QuietWorld } from '../doubles/world.ts';
import { ROOT } from '../home.ts';

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, 'runner/report', name), 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false });
const validate = ajv.addSchema(read('check.schema.json'), 'check.schema.json').compile(read('growth.schema.json'));

const COMMON = {
  schema: 'bigkata.growth/1',
  file: '/home/ann/list.ts',
  function: 'run',
  sandbox: ['bubblewrap'],
} as const;

describe('growth.schema.json', () => {
  it.each(Object.keys(SAMPLES))('holds for the growth of %s, as JSON has it', (name) => {
    const report = { ...COMMON, verdict: 'measured', ...SAMPLES[name] } as FunctionReport;
    expect(validate(JSON.parse(JSON.stringify(report))) || validate.errors).toBe(true);
  });

  it.each(['sum', 'fails'])('holds for what is printed of %s', async (name) => {
    const world = new QuietWorld({
      'list.ts': `
        export const sum = (items: readonly number[]) => items.reduce((a, b) => a + b, 0);
        export const fails = () => { throw new Error('never'); };`,
    });
    await growth({ target: `list.ts#${name}`, inputs: 'ints', json: true }, world).catch(() => {});
    expect(validate(JSON.parse(world.said)) || validate.errors).toBe(true);
  });

  it.each([
    ['a verdict of its own', { ...COMMON, verdict: 'fine', ...SAMPLES['QUADRATIC'] }],
    ['an assessment that is none', { ...COMMON, verdict: 'measured', ...SAMPLES['QUADRATIC'], time: {} }],
    ['nothing measured', { ...COMMON, verdict: 'measured' }],
    ['no error after a call that threw', { ...COMMON, verdict: 'runtime-error' }],
    [
      'an error without its sizes',
      { ...COMMON, verdict: 'runtime-error', error: { name: '', message: '', frames: [] } },
    ],
  ])('refuses %s', (_what, report) => {
    expect(validate(report)).toBe(false);
  });
});
