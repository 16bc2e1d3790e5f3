/** Functions that keep too much, each in one way of its own: is it the marked line that is blamed? */
import { afterAll, describe, expect, it } from 'vitest';
import { families } from '../../runner/growth/families.ts';
import { blameSpace } from '../../runner/growth/profile.ts';
import type { JudgedSpace } from '../../runner/growth/space.ts';
import { profilerOf } from '../../runner/judge/measuring.ts';
import { projectAt } from '../../runner/project.ts';
import { openWorkshop } from '../../runner/workshop.ts';
import { bound, seriesOf } from '../doubles/counts.ts';
import { newHome, ROOT } from '../home.ts';
import { type Case, readMemoryCases } from './cases.ts';
import { corpusFamilies } from './families.ts';

const workshop = await openWorkshop(projectAt(ROOT, newHome()), 0);
afterAll(workshop.close);
const cases = await readMemoryCases();

/** As if it had been weighed at three sizes; those of the profile are two of them. */
function overBudget({ stratum, timeClass, family }: Case): JudgedSpace {
  const top = timeClass === 'O(n^3)' ? 128 : timeClass === 'O(n^2)' ? 512 : 4_096;
  const input = families[family] ?? corpusFamilies[family];
  if (input === undefined) throw new Error(`no family is called ${family}`);
  const scales = [top / 4, top / 2, top];
  const counted = seriesOf((n) => n, { scales, depth: (n) => n, ladder: { input, sizes: (n) => ({ n }) } });
  const weighed = { counted, points: scales.map((scale) => ({ scale, sizes: { n: scale }, bytes: 8 * scale })) };
  return { weighed, verdict: 'over', by: stratum === 'depth' ? 'depth' : 'bytes', excess: 1, exponent: 1 };
}

async function blamedLine(one: Case): Promise<number | undefined> {
  const result = await workshop.bundler.bundle(one.file);
  if (result.kind === 'broken') throw new Error(JSON.stringify(result.diagnostics));
  const profiler = profilerOf(workshop.host, result.bundle, {}, new AbortController().signal);
  try {
    const blame = await blameSpace(overBudget(one), bound(one.spaceBudget ?? 'O(1)'), one.entry, profiler, () => '');
    return blame?.line;
  } finally {
    profiler.gauge.close();
  }
}

describe.each(cases)('$name', (one) => {
  it('is blamed at the line that is marked', async () => {
    expect(one.blameLines).toContain(await blamedLine(one));
  });
});
