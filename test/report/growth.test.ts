import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../runner/growth/report.ts';
import { assessmentLines } from '../../runner/report/growth.ts';
import { textOf, widthOf } from '../../runner/report/line.ts';
import { QUADRATIC, REGEX, SAMPLES, SPACE_OVER, TOO_SLOW, TOP_K } from '../doubles/growth-samples.ts';
import { plain } from '../doubles/screen.ts';

const ALL = Object.values(SAMPLES).flatMap(({ time, space }) => [time, space]);

function shown(assessment: Assessment, width = 80): readonly string[] {
  return assessmentLines(assessment, width).map(plain);
}

function changed(change: Partial<Assessment>): Assessment {
  return { ...QUADRATIC.time, ...change };
}

describe('assessmentLines', () => {
  it('says what grows, on which input and at which line when the budget is broken', () => {
    expect(shown(QUADRATIC.time)).toEqual([
      '✗ too slow: steps grow like n^1.99 on ascending input; budget O(n)',
      '  line 5: if (!kept.includes(record)) kept.push(record);',
      '  includes visits elements: 8.4 M at n = 4 096, grows as n^2.0, 99 % of steps',
      '  consistent with O(n^2); O(n log n) and O(n^3) excluded',
      '  your @time O(n) is wrong: measured O(n^2)',
      '  11 sizes, n = 4 … 4 096, on ascending (worst), random, few-distinct, all-equal',
    ]);
  });

  it('puts line and cost on one line when there is room', () => {
    expect(shown(QUADRATIC.time, 140)[1]).toBe(
      '  line 5: if (!kept.includes(record)) kept.push(record); — includes visits elements: 8.4 M at n = 4 096, grows as n^2.0, 99 % of steps',
    );
  });

  it('names the worst family alone where all of them take a line more', () => {
    const named = (family: string) => QUADRATIC.time.series.map((one, at) => ({ ...one, family: `${family} ${at}` }));
    const series = named('the last ones again and again');
    const family = series[0]!.family;
    expect(shown(changed({ series, family })).at(-1)).toBe(
      '  11 sizes, n = 4 … 4 096, on the last ones again and again 0 (worst) and 3 more',
    );
  });

  it('names the size that was held and the other sweeps when the budget has two sizes', () => {
    expect(shown(TOP_K.time, 100)).toEqual([
      '✓ time within O(n log k): steps grow like n^1.00 on ascending input with k = 10',
      '  consistent with O(n log k); O(n log n) excluded',
      '  your @time O(n log k) is right',
      '  11 sizes, n = 64 … 65 536, k = 10, on ascending (worst), random; also along k, along n and k',
      '    together',
    ]);
  });

  it('names the sizes that grow together, not the name of their sweep', () => {
    const points = [4, 8, 16, 32].map((scale) => ({
      scale,
      sizes: { n: 8 * scale, m: scale },
      cost: scale,
      budget: scale,
    }));
    const series = [{ family: 'random', sweep: 'both', unit: 'steps' as const, points, trend: 0 }];
    const { blame: _, claim: __, ...time } = QUADRATIC.time;
    const together = { ...time, verdict: 'within' as const, family: 'random', sweep: 'both', series, exponent: 1 };
    expect(shown({ ...together, consistentWith: ['O(n)'], excluded: [] }, 100)).toEqual([
      '✓ time within O(n): steps grow like n^1.00 on random input, n and m together',
      '  consistent with O(n)',
      '  4 sizes, n = 32 … 256, n and m together, on random',
    ]);
  });

  it('speaks of memory when space is over', () => {
    expect(shown(SPACE_OVER.space, 100).slice(0, 3)).toEqual([
      '✗ too much memory: live memory grows like n^1.00 on ascending input with k = 10; budget O(k)',
      '  line 6: heap.push(item);',
      '  push makes the array longer: about 538 KiB at n = 65 536, grows as n^1.0, nearly all live memory',
    ]);
  });

  it.each([
    ['steps', '✓ time within O(n): steps do not grow on ascending input'],
    ['depth', '✓ time within O(n): recursion depth does not grow on ascending input'],
  ] as const)('has no exponent of %s that do not grow', (unit, text) => {
    const { blame: _, ...time } = QUADRATIC.time;
    const series = time.series.map((one) => ({ ...one, unit }));
    expect(shown({ ...time, series, verdict: 'within', consistentWith: ['O(1)'] })[0]).toBe(text);
    expect(shown({ ...time, series, consistentWith: ['O(1)'] })[0]).toMatch(/grows? like n\^1\.99/);
  });

  it('names the largest size and the reason, and no class, when it was too slow to measure', () => {
    expect(shown(TOO_SLOW.time)).toEqual([
      '✗ too slow at n = 64: no larger random input came to an end; budget O(n log n)',
      '  The call with n = 128 passed 20 million steps, and two sizes are too few to',
      '    name a class.',
      '  your @time O(n) was not checked',
      '  2 sizes, n = 32 … 64, on random',
    ]);
  });

  it('says so when not even the smallest size came to an end', () => {
    expect(shown({ ...TOO_SLOW.time, series: [] })[0]).toBe(
      '✗ too slow: not even the smallest size came to an end; budget O(n log n)',
    );
  });

  it('gives the reason when it cannot tell', () => {
    expect(shown(TOO_SLOW.space)).toEqual([
      '? cannot tell whether memory is within O(n)',
      '  No size came to an end, so nothing was measured.',
    ]);
  });

  it('calls the line a suspect when only the clock saw the excess', () => {
    expect(shown(REGEX.time).slice(0, 4).join(' ')).toMatch(
      /CPU time grows like n\^1\.97 .*suspect: what replace .*went through\s+131 072 characters at n = 131 072, and only the clock/,
    );
  });

  it.each([
    [true, 'while (true) — loop body: 98 % of the steps it took'],
    [false, 'while (true) — suspect: loop body; a call did not come to its end'],
  ])('says nothing of growth when a call had no end; its line was counted: %s', (isCounted, text) => {
    const blame = { file: 'a.ts', line: 7, column: 3, source: 'while (true)', what: 'loop body' };
    const assessment = { ...TOO_SLOW.time, blame: { ...blame, cost: 2e7, exponent: 0, share: 0.98, isCounted } };
    expect(shown(assessment).join('\n')).toContain(`line 7: ${text}`);
  });

  it('says the class along each size when there are several and no budget', () => {
    const along = [
      { size: 'n', classes: ['O(n)'] },
      { size: 'k', classes: ['O(log k)'] },
    ];
    expect(shown({ ...REGEX.space, along })[0]).toMatch(/^○ memory is O\(n\) along n, O\(log k\) along k: /);
  });

  it('says the class first when there is no budget', () => {
    expect(shown(REGEX.space).slice(0, 2)).toEqual([
      '○ memory is O(n) or O(n log n): live memory grows like n^1.02 on words input',
      '  O(n^2) excluded',
    ]);
  });

  it('names the class and no exponent when growth is exponential', () => {
    expect(shown(changed({ consistentWith: ['O(2^n)'], exponent: 17.3 }))[0]).toBe(
      '✗ too slow: steps grow as O(2^n) on ascending input; budget O(n)',
    );
  });

  it('says that classes were not told apart when several fit', () => {
    expect(shown(TOP_K.space).join('\n')).toContain('consistent with O(k) and O(k log k), not told apart');
  });

  it('shows how a claim is written when it could not be read', () => {
    expect(shown(SPACE_OVER.space).join('\n')).toContain(
      "your @space O(k), I hope can't be read: write it like O(n log n)",
    );
  });

  it('breaks no class and no number when the lines are short', () => {
    const text = shown(changed({ consistentWith: ['O(n log n)', 'O(n log n)'] }), 40).join('\n');
    expect(text).not.toMatch(/O\([^)]*\n|=\n|\d\n\s*(?:\d{3}|%|M)\b/);
  });

  it('leaves room for a plot on a small screen', () => {
    // Of 24 rows the screen takes 8 for itself; a plot wants 8.
    expect(Math.max(...ALL.map((assessment) => shown(assessment).length))).toBeLessThanOrEqual(8);
  });

  it('names the file of a line that stands in another one', () => {
    const blame = { ...QUADRATIC.time.blame!, elsewhere: 'lib/kept.ts', line: 9 };
    expect(shown(changed({ blame }))[1]).toBe('  lib/kept.ts:9: if (!kept.includes(record)) kept.push(record);');
  });

  it('shows control characters as text when the source has them', () => {
    const blame = { ...QUADRATIC.time.blame!, source: 'a\u202eb\u001b[2Jc' };
    expect(shown(changed({ blame })).join('\n')).toContain('line 5: a\\u202ebc');
  });

  it('stays within the width and 14 lines whatever the measurement', () => {
    const widths = fc.integer({ min: 24, max: 160 });
    fc.assert(
      fc.property(fc.constantFrom(...ALL), widths, fc.string(), (sample, width, text) => {
        const blame = sample.blame === undefined ? {} : { blame: { ...sample.blame, source: text, what: text } };
        const lines = assessmentLines({ ...sample, ...blame, summary: text.repeat(40), family: text }, width);
        expect(lines.length).toBeLessThanOrEqual(14);
        for (const line of lines) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line.map(textOf).join('')).not.toContain('\n');
        }
      }),
    );
  });
});
