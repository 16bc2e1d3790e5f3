import { describe, expect, it } from 'vitest';
import { type Examinee, examine } from '../../runner/growth/examine.ts';
import { bound, sitesOn } from '../doubles/counts.ts';
import { FormulaGauge, FormulaProfiler, type Formulas, STOPPED } from '../doubles/formula-gauge.ts';

async function examined(formulas: Formulas, parts: Partial<Examinee> = {}) {
  const scales = new FormulaGauge(formulas);
  const clocks: FormulaGauge[] = [];
  const report = await examine({
    entry: 'run',
    symbols: ['n'],
    inputs: { sizes: { n: 'items' }, inputs: { random: ({ n }) => [n] } },
    time: bound('O(n)'),
    space: bound('O(1)'),
    claims: { time: undefined, space: undefined },
    streams: false,
    sites: sitesOn([1]),
    file: '/solutions/tiny.ts',
    sourceLine: () => '',
    isOpaque: true,
    open: () => new FormulaGauge(formulas),
    openScales: () => scales,
    openProfiler: () => ({ gauge: new FormulaProfiler(), sites: sitesOn([1]) }),
    openClock: async () => {
      const gauge = new FormulaGauge(formulas);
      clocks.push(gauge);
      return { gauge };
    },
    ...parts,
  });
  return { report, scales, clocks };
}

const LINEAR: Formulas = { steps: (n) => n };
const SQUARE: Formulas = { steps: (n) => n ** 2 };
const HIDDEN: Formulas = { steps: (n) => n, cpuMs: (n) => n ** 2 / 1e7 };
/** Takes 270 ms at n = 16 384. */
const SLOWER: Formulas = { steps: (n) => n, cpuMs: (n) => n ** 2 / 1e6 };
const KEEPS_ALL: Formulas = { ...LINEAR, bytes: (n) => ({ input: 0, kept: 8 * n, returned: 0 }) };

describe('examine', () => {
  it('counts, then weighs; the clock is not asked where steps explain the time', async () => {
    const { report, scales, clocks } = await examined(LINEAR);
    expect([report.time.verdict, report.space.verdict, clocks]).toEqual(['within', 'within', []]);
    expect(scales.weighed).not.toEqual([]);
  });

  it('neither times nor weighs what has too many steps', async () => {
    const { report, scales, clocks } = await examined(SQUARE);
    expect([report.time.verdict, report.space.summary]).toEqual(['over', 'Not weighed: time comes first.']);
    expect([scales.weighed, clocks]).toEqual([[], []]);
  });

  it.each([
    ['/solutions/tiny.ts', undefined],
    ['/solutions/lib/heap.ts', 'lib/heap.ts'],
    ['/shared.ts', '../shared.ts'],
  ])('tells how the function names the file of a line: %s is %s', async (file, elsewhere) => {
    const sites = sitesOn([1], { file });
    const { report } = await examined(SQUARE, { sites });
    expect(report.time.blame).toMatchObject({ file, line: 1 });
    expect(report.time.blame?.elsewhere).toBe(elsewhere);
  });

  it('rejects by the clock what steps do not show, and does not weigh it', async () => {
    const { report, scales } = await examined(HIDDEN);
    expect([report.time.verdict, report.time.blame?.isCounted, scales.weighed]).toEqual(['over', false, []]);
  });

  it.each([
    ['over', 'O(n)', false],
    ['within', 'O(n^2)', undefined],
    ['within', 'O(2^n)', undefined],
  ])('asks the clock when a call of few steps did not come to an end: %s %s', async (verdict, budget, isCounted) => {
    const stops: Formulas = { ...SLOWER, end: (n) => (n > 16_384 ? STOPPED : { kind: 'returned' }) };
    const { report } = await examined(stops, { time: bound(budget) });
    expect([report.time.verdict, report.time.blame?.isCounted]).toEqual([verdict, isCounted]);
  });

  it.each([
    ['came to no end long before it would have taken too long', HIDDEN, STOPPED.ending],
    ['filled its memory', SLOWER, { kind: 'memory-limit', limitMiB: 768, of: 'heap' }],
  ] as const)('stays too slow, whatever the clock says, when a call %s', async (_what, formulas, ending) => {
    const stop = { kind: 'stopped', ending } as const;
    const stops: Formulas = { ...formulas, end: (n) => (n > 16_384 ? stop : { kind: 'returned' }) };
    expect((await examined(stops, { time: bound('O(n^2)') })).report.time.verdict).toBe('too-slow-to-measure');
  });

  it('stays too slow, whatever explains the time of one call, when a family was not counted any more', async () => {
    const stops: Formulas = { ...HIDDEN, end: (n) => (n > 16_384 ? STOPPED : { kind: 'returned' }) };
    const inputs: Examinee['inputs'] = {
      sizes: { n: 'items' },
      inputs: { random: ({ n }) => [n], equal: ({ n }) => [n] },
    };
    const { report } = await examined(stops, { time: bound('O(n^2)'), inputs });
    expect(report.time.verdict).toBe('too-slow-to-measure');
  });

  it('is too slow when the clock sees nothing that explains it', async () => {
    const stops: Formulas = { ...LINEAR, end: (n) => (n > 16_384 ? STOPPED : { kind: 'returned' }) };
    expect((await examined(stops)).report.time.verdict).toBe('too-slow-to-measure');
  });

  it('holds memory against its own budget', async () => {
    const { report } = await examined(KEEPS_ALL);
    expect([report.time.verdict, report.space.verdict]).toEqual(['within', 'over']);
  });

  it('names the line that keeps what is over, and asks for none where nothing is', async () => {
    const keeper = new FormulaProfiler();
    const openProfiler = () => ({ gauge: keeper, sites: sitesOn([7]) });
    const { report } = await examined(KEEPS_ALL, { openProfiler });
    expect([report.space.blame?.line, keeper.profiled]).toEqual([7, [4_096, 16_384]]);
    expect((await examined(LINEAR, { openProfiler })).report.space.blame).toBeUndefined();
    expect(keeper.profiled).toHaveLength(2);
  });

  it('weighs what is too slow as well, when it is asked to', async () => {
    const keeps: Formulas = { steps: (n) => n ** 2, bytes: (n) => ({ input: 0, kept: 8 * n, returned: 0 }) };
    const { report } = await examined(keeps, { weighsAlways: true });
    expect([report.time.verdict, report.space.verdict]).toEqual(['over', 'over']);
    const stops: Formulas = { ...LINEAR, end: (n) => (n > 16_384 ? STOPPED : { kind: 'returned' }) };
    const { scales } = await examined(stops, { weighsAlways: true });
    expect(scales.weighed).not.toEqual([]);
  });

  it('does not weigh what streams', async () => {
    const { report } = await examined(KEEPS_ALL, { streams: true });
    expect(report.space).toMatchObject({ verdict: 'unclear', summary: expect.stringContaining('large files') });
  });

  it('reports classes where there is no budget', async () => {
    const { report } = await examined(HIDDEN, { time: undefined, space: undefined });
    expect([report.time.verdict, report.time.consistentWith[0], report.space.verdict]).toEqual([
      'measured',
      'O(n^2)',
      'measured',
    ]);
  });
});
