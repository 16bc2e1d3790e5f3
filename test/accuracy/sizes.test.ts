/** Functions of two sizes, judged by the whole engine: at their own class, and at those that leave something out. */
import { afterAll, describe, expect, it } from 'vitest';
import { type Examinee, examine } from '../../runner/growth/examine.ts';
import type { Assessment } from '../../runner/growth/report.ts';
import { measuringOf } from '../../runner/judge/measuring.ts';
import { projectAt } from '../../runner/project.ts';
import { openWorkshop } from '../../runner/workshop.ts';
import { createRecorder } from '../bench/accuracy/recorder.ts';
import { bound } from '../doubles/counts.ts';
import { newHome, ROOT } from '../home.ts';
import { type Case, readSizesCases } from './cases.ts';
import { twoSizes } from './sizes.ts';

const workshop = await openWorkshop(projectAt(ROOT, newHome()), 0);
afterAll(workshop.close);
const cases = await readSizesCases();

/** All budgets are held against one measurement. */
async function examineeOf(one: Case): Promise<(time: string, space?: string) => Examinee> {
  const result = await workshop.bundler.bundle(one.file);
  if (result.kind === 'broken') throw new Error(JSON.stringify(result.diagnostics));
  const given = twoSizes[one.family];
  if (given === undefined) throw new Error(`no family is called ${one.family}`);
  const measuring = measuringOf(workshop.host, result.bundle, new AbortController().signal)();
  const recorder = createRecorder();
  const families = Object.entries(given.inputs).map(([name, family]) => [name, recorder.inputs(family)] as const);
  const symbols = Object.keys(given.sizes);
  return (time, space) => ({
    ...measuring,
    entry: one.entry,
    symbols,
    inputs: { ...given, inputs: Object.fromEntries(families) },
    claims: { time: one.timeClass, space: undefined },
    streams: false,
    time: bound(time, symbols),
    space: space === undefined ? undefined : bound(space, symbols),
    open: recorder.gauges(measuring.open),
    openClock: async () => measuring.openClock(undefined),
  });
}

describe.each(cases)('$name', (one) => {
  const examinee = examineeOf(one);
  const at = async (time: string, space?: string) => examine((await examinee)(time, space));

  it(`is within ${one.timeClass}, and is right to claim it`, async () => {
    const { time, space } = await at(one.timeClass, one.spaceClass);
    expect([time.verdict, time.claim?.verdict]).toEqual(['within', 'right']);
    if (one.spaceClass !== undefined) expect(space.verdict).toBe('within');
  });

  it.each(one.below ?? [])('is over %s, and its line is blamed', async (budget) => {
    const { time }: { readonly time: Assessment } = await at(budget);
    expect(time.verdict).toBe('over');
    expect(one.blameLines).toContain(time.blame?.line);
  });
});

it('has classes of all kinds, each with a smaller one', () => {
  expect(new Set(cases.map(({ timeClass }) => timeClass)).size).toBeGreaterThanOrEqual(6);
  expect(cases.filter(({ below = [] }) => below.length === 0)).toEqual([]);
});
