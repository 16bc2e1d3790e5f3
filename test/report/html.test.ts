import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { GrowthReport } from '../../runner/growth/report.ts';
import { growthPage, type PageInput, type PageRound } from '../../runner/report/html.ts';
import { EVIDENCE } from '../doubles/evidence.ts';
import { QUADRATIC, REGEX, SAMPLES, TOO_SLOW } from '../doubles/growth-samples.ts';
import { HUNGRY, STREAMED } from '../doubles/scale-samples.ts';

const SOURCE = `export function dedup(records: readonly string[]): string[] {
  const kept: string[] = [];
  // <- the list grows & is searched
  for (const record of records) {
    if (!kept.includes(record)) kept.push(record);
  }
  return kept;
}
`;

const HOSTILE = `"><script>alert('1')</script><img src=x onerror=1>&amp;\u202e`;

function page(growth?: GrowthReport, change: Partial<PageInput> = {}): string {
  const round: PageRound = { entry: 'dedup', verdict: 'too-slow', stages: [], ...(growth && { growth }) };
  const source = { file: 'solutions/dedup.ts', text: SOURCE };
  return growthPage({ title: 'Dedup', rounds: [round], source, generatedAt: '1 May', ...change });
}

/** The page's tags, by the name of each. */
function tags(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/<([a-zA-Z!][a-zA-Z0-9]*)/g)].map(([, name = '']) => name));
}

function hostile(growth: GrowthReport): GrowthReport {
  const text = JSON.stringify(growth, (key, value) =>
    typeof value === 'string' && !['dimension', 'verdict', 'unit'].includes(key) ? value + HOSTILE : value,
  );
  return JSON.parse(text);
}

describe('growthPage', () => {
  it('leaves out the typed plot of a stage that it draws', () => {
    const { time } = QUADRATIC;
    const evidence = { kind: 'growth', assessment: time } as const;
    const stage = {
      stage: 'growth',
      verdict: 'too-slow',
      ms: 1,
      passed: 0,
      total: 2,
      evidence,
      growth: QUADRATIC,
    } as const;
    const round = { entry: 'dedup', verdict: 'too-slow', stages: [stage], growth: QUADRATIC } as const;
    expect(page(undefined, { rounds: [round] })).not.toContain('<pre class="evidence">');
  });

  it('says what a large file has shown, of an answer that is accepted and of one that is not', () => {
    const stage = { stage: 'scale', ms: 1, passed: 6, total: 7 } as const;
    const right = { ...stage, verdict: 'accepted', scale: STREAMED } as const;
    const wrong = { ...stage, verdict: 'too-much-memory', scale: HUNGRY, evidence: EVIDENCE.scale } as const;
    const html = page(undefined, {
      rounds: [
        { entry: 'one', verdict: 'accepted', stages: [right] },
        { entry: 'two', verdict: 'too-much-memory', stages: [wrong] },
      ],
    });
    expect(html).toContain('64 MiB streamed');
    expect(html).toContain('keeps about 1.1 bytes for each byte read');
  });

  it('escapes every name and text when all of them are hostile', () => {
    const evidence = { ...EVIDENCE.mismatch, expected: HOSTILE, case: { call: HOSTILE, why: HOSTILE } };
    const stage = { stage: 'examples', verdict: 'wrong-answer', ms: 1, passed: 0, total: 8, evidence } as const;
    const all = Object.values(SAMPLES).map((growth): PageRound => {
      return { entry: HOSTILE, verdict: 'too-slow', stages: [stage], growth: hostile(growth) };
    });
    const source = { file: HOSTILE, text: SOURCE + HOSTILE };
    const html = page(undefined, { title: HOSTILE, rounds: all, generatedAt: HOSTILE, source });
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<img|\u202e/);
    const rounds = Object.values(SAMPLES).map((growth): PageRound => {
      return { entry: 'dedup', verdict: 'too-slow', stages: [stage], growth };
    });
    expect(tags(html)).toEqual(tags(page(undefined, { rounds })));
    // An attribute that ended early would leave an odd quote in its tag.
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) expect(tag.split('"').length % 2).toBe(1);
  });

  it('asks for nothing from outside', () => {
    const html = Object.values(SAMPLES)
      .map((growth) => page(growth))
      .join('');
    expect(html).not.toMatch(/https?:|\b(?:src|srcset|xlink:href|action|style)=|url\(|@import|<link|<script/);
    expect(html).not.toMatch(/href="(?!#)/);
  });

  it('lets the style sheet alone take effect', () => {
    const html = page(QUADRATIC);
    const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'");
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`);
  });

  it.each(Object.keys(SAMPLES))('draws every series and every point, and names them, of %s', (name) => {
    const growth = SAMPLES[name]!;
    const html = page(growth);
    const series = [growth.time, growth.space].flatMap((one) => one.series);
    expect(html.match(/class="series /g)).toHaveLength(series.length);
    expect(html.match(/class="key /g)).toHaveLength(series.length);
    expect(html.match(/<title>.*?<\/title><circle/g)).toHaveLength(series.flatMap(({ points }) => points).length);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('draws the reference when it was run beside', () => {
    expect(page(REGEX).match(/class="line reference" d="M/g)).toHaveLength(2);
    expect(page(QUADRATIC)).not.toContain('class="line reference"');
  });

  it('tells the numbers of a point when one points at it', () => {
    expect(page(QUADRATIC)).toContain(
      '<title>ascending, n = 4\u00a0096: 8.4\u00a0M steps, 432 × the budget&#39;s growth</title>',
    );
  });

  it('shows a line of another file alone, with that file, though the same text stands here', () => {
    const blame = { ...QUADRATIC.time.blame!, elsewhere: 'lib/kept.ts' };
    const html = page({ ...QUADRATIC, time: { ...QUADRATIC.time, blame } });
    expect(html).toContain('lib/kept.ts, line 5: ');
    expect(html).not.toContain('the list grows');
  });

  it('shows the blamed line among its neighbours when the source still has it', () => {
    const html = page(QUADRATIC);
    expect(html).toContain(
      '<span class="row blamed"><span class="number">5</span>    if (!kept.includes(record)) kept.push(record);</span>',
    );
    expect(html).toContain('<span class="number">3</span>  // &lt;- the list grows &amp; is searched</span>');
    expect(html).toContain('includes visits elements: 8.4\u00a0M');
  });

  it('shows the blamed line alone when the source has changed since', () => {
    const html = page(QUADRATIC, { source: { file: 'dedup.ts', text: `// new\n${SOURCE}` } });
    expect(html.match(/class="row/g)).toHaveLength(1);
  });

  it('sets powers as powers when a sentence has them', () => {
    const html = page({ ...QUADRATIC, time: { ...QUADRATIC.time, excluded: ['O(n^1.5)', 'O(2^n)'] } });
    expect(html).toContain('steps grow like n<sup>1.99</sup> on ascending input');
    expect(html).toContain('consistent with O(n<sup>2</sup>); O(n<sup>1.5</sup>) and O(2<sup>n</sup>) excluded');
  });

  it('lists every number as it was measured, with the trend', () => {
    const html = page(QUADRATIC);
    expect(html).toContain('<th scope="row">4\u00a0096</th><td>8\u00a0398\u00a0849</td>');
    expect(html).toContain('<td>+0.99</td>');
  });

  it('shows a dash in the table when a series ended early', () => {
    const [worst, ...others] = QUADRATIC.time.series;
    const short = { ...worst!, points: worst!.points.slice(0, 3) };
    const html = page({ ...QUADRATIC, time: { ...QUADRATIC.time, series: [short, ...others] } });
    expect(html).toContain('<th scope="row">4\u00a0096</th><td>–</td>');
  });

  it('draws no budget and no band when there is no budget', () => {
    const { budget: _, ...rest } = REGEX.space;
    const html = page({ time: rest, space: rest });
    expect(html).not.toMatch(/class="(?:band|budget)"/);
    expect(html).toContain('bytes against n');
  });

  it('says why and draws nothing when nothing was measured', () => {
    const html = page({ time: TOO_SLOW.space, space: TOO_SLOW.space });
    expect(html).toContain('No size came to an end, so nothing was measured.');
    expect(html).not.toMatch(/<svg|<details/);
  });

  it('shows why a stage failed as the terminal does', () => {
    const stage = { stage: 'examples', verdict: 'wrong-answer', ms: 1, passed: 2, total: 8 } as const;
    const rounds: PageRound[] = [
      { entry: 'total', verdict: 'wrong-answer', stages: [{ ...stage, evidence: EVIDENCE.mismatch }] },
      { entry: 'largest', verdict: 'not-started', stages: [] },
    ];
    const html = page(undefined, { rounds });
    expect(html).toContain('<span class="fail">✗ wrong answer</span>');
    expect(html).toContain('total([1, 2])');
    expect(html).toContain('<a href="#round-2"><span class="entry">largest</span>');
    expect(html).not.toContain('Both axes');
  });
});
