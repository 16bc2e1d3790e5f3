import { describe, expect, it } from 'vitest';
import { type CompareReport, comparisonPanels, decidingInput, factsOf } from '../../runner/report/comparison.ts';
import { plainly } from '../../runner/report/figures.ts';
import type { ScaleRun } from '../../runner/scale/report.ts';
import { comparison } from '../doubles/comparisons.ts';

const WRONG = comparison(['set', 'list'], {
  sides: [
    comparison().sides[0],
    { name: 'list', report: { ...comparison().sides[1].report, verdict: 'wrong-answer', rounds: [] } },
  ],
});

const MIB = 2 ** 20;

/** A side of which only large files were run; one that grows was ended for it. */
function streaming(peakMiB: number, verdict: 'flat' | 'growing'): CompareReport['sides'][0] {
  const [side] = comparison().sides;
  const run = { bytes: 64 * MIB, peakMiB, ended: verdict === 'flat' } as ScaleRun;
  const small = { ...run, bytes: 16 * MIB, peakMiB: 18, ended: true };
  const trend = { verdict, kept: 0 } as const;
  const scale = { bytes: run.bytes, runs: [small, run], findings: [], trend };
  const stage = { stage: 'scale', verdict: 'accepted', ms: 1, passed: 1, total: 1, scale } as const;
  return { ...side, report: { ...side.report, rounds: [{ entry: 'dedup', verdict: 'accepted', stages: [stage] }] } };
}

describe('factsOf', () => {
  it('has the verdicts of all rounds, then what the round costs', () => {
    const facts = factsOf(comparison()).map(({ label, cells }) => [label, ...cells.map(({ text }) => plainly(text))]);
    expect(facts).toEqual([
      ['dedup', '✓ accepted', '✗ too slow'],
      ['dedupLatest', '○ not started', '○ not started'],
      ['time', 'O(n), within O(n)', 'O(n^2), over O(n)'],
      ['space', 'O(n), within O(n)', 'O(n), within O(n)'],
      ['steps', '12 289 steps at n = 4 096', '8.4 M steps at n = 4 096'],
      ['CPU time', '200 µs at n = 4 096', '6.2 ms at n = 4 096'],
      ['peak memory', '1 MiB at n = 131 072', '1 MiB at n = 131 072'],
      ['blamed line', '–', '5: if (!kept.includes(record)) kept.push(record);'],
    ]);
  });

  it('has no line to blame where both keep their budgets', () => {
    const [within] = comparison().sides;
    expect(factsOf(comparison(['set', 'same'], { sides: [within, within] })).at(-1)?.label).toBe('peak memory');
  });

  it('takes what a stream keeps from its large files', () => {
    const facts = factsOf(comparison(['set', 'list'], { sides: [streaming(20, 'flat'), streaming(55, 'growing')] }));
    const cells = facts.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]);
    expect(cells.filter(([label]) => label === 'space' || label === 'peak memory')).toEqual([
      ['space', 'flat as the file grows', 'grows with the file'],
      ['peak memory', '20 MiB at 64 MiB of input', 'at least 55 MiB at 64 MiB of input'],
    ]);
  });

  it('leaves open what was not measured', () => {
    const cells = factsOf(WRONG).map(({ cells }) => cells[1].text);
    expect(cells.filter((text) => text === '–')).toHaveLength(4);
  });
});

describe('decidingInput', () => {
  it('is that of the side that grows faster, whichever it is', () => {
    const { sides } = comparison();
    const wanted = { family: 'ascending', sweep: 'n' };
    expect([decidingInput(sides, 'dedup'), decidingInput([...sides].reverse(), 'dedup')]).toEqual([
      expect.objectContaining(wanted),
      expect.objectContaining(wanted),
    ]);
  });
});

describe('decidingInput, of one over its budget and one that grows faster but may', () => {
  it('is that of the one that is over', () => {
    const [within, over] = comparison().sides;
    const text = JSON.stringify(within).replace('"exponent":1', '"exponent":3');
    expect(decidingInput([JSON.parse(text), over], 'dedup')).toMatchObject({ family: 'ascending' });
  });
});

describe('comparisonPanels', () => {
  it('draws the peaks of streams against the bytes of their files', () => {
    const panels = comparisonPanels(
      comparison(['set', 'list'], { sides: [streaming(20, 'flat'), streaming(55, 'growing')] }),
    );
    expect(panels.find(({ unit }) => unit === 'bytes')).toMatchObject({
      size: 'bytes of input',
      curves: [{ dots: [{ x: 16 * MIB, y: 18 * MIB }, { x: 64 * MIB }] }, { dots: [{}, { y: 55 * MIB }] }],
    });
  });

  it('has both on one pair of axes: steps, times and memory', () => {
    const panels = comparisonPanels(comparison());
    expect(panels.map(({ unit, curves }) => [unit, curves.map(({ family }) => family)])).toEqual([
      ['steps', ['set', 'list']],
      ['cpu', ['set', 'list']],
      ['bytes', ['set', 'list']],
    ]);
  });

  it('draws what things cost, not how that is with a budget', () => {
    const [steps] = comparisonPanels(comparison());
    expect(steps?.curves.map(({ dots }) => dots.at(-1)?.y)).toEqual([12_289, 8_398_849]);
  });

  it('has one curve where the other was not measured', () => {
    const panels = comparisonPanels(WRONG);
    expect(panels.map(({ curves }) => curves.length)).toEqual([1, 2, 1]);
  });
});
