/** The three forms of a comparison: for a terminal, for a pull request, as a page. */
import { describe, expect, it } from 'vitest';
import { comparePage } from '../../runner/report/compareHtml.ts';
import { compareMarkdown } from '../../runner/report/compareMarkdown.ts';
import { compareLines } from '../../runner/report/compareText.ts';
import { textOf, widthOf } from '../../runner/report/line.ts';
import { comparison } from '../doubles/comparisons.ts';

const HOSTILE = `"><script>alert('1')</script>|\`\u202e`;
const SAME = comparison(['a', 'b'], { diff: [] });

describe('compareLines', () => {
  const texts = (report = comparison(), width = 80) =>
    compareLines(report, width).map((line) => line.map(textOf).join(''));

  it('begins with the facts and the sentence', () => {
    expect(texts().slice(0, 15)).toEqual([
      'dedup · dedup',
      '',
      '             set                              list',
      'dedup        ✓ accepted                       ✗ too slow',
      'dedupLatest  ○ not started                    ○ not started',
      'time         O(n), within O(n)                O(n^2), over O(n)',
      'space        O(n), within O(n)                O(n), within O(n)',
      'steps        12 289 steps at n = 4 096        8.4 M steps at n = 4 096',
      'CPU time     200 µs at n = 4 096              6.2 ms at n = 4 096',
      'peak memory  1 MiB at n = 131 072             1 MiB at n = 131 072',
      'blamed line  –                                5: if (!kept.includes(record)) k…',
      '',
      '▲ list is 31× slower than set at n = 4 096 (30–32)',
      '  list was not timed from n = 65 536 up: one call takes 1.6 s',
      '',
    ]);
  });

  it('plots both on one pair of axes', () => {
    expect(texts().filter((text) => text.includes('log-log'))).toEqual([
      'steps against n, log-log   ● set  ○ list',
      'CPU ms against n, log-log   ● set  ○ list',
      'bytes against n, log-log   ● set  ○ list',
    ]);
  });

  it('ends with the code, or says that it is the same', () => {
    expect(texts().slice(-6)).toEqual([
      '--- set',
      '+++ list',
      '@@ -1,2 +1,2 @@',
      ' export function dedup() {',
      '-  const seen = new Set<string>();',
      '+  const kept: string[] = [];',
    ]);
    expect(texts(SAME).at(-1)).toBe('The code is the same.');
  });

  it.each([24, 40, 80, 120])('keeps to %i columns', (width) => {
    const long = comparison(['solutions/dedup.a-name-that-is-long.ts', 'solutions/dedup.another-name-that-is-long.ts']);
    expect(compareLines(long, width).filter((line) => widthOf(line) > width)).toEqual([]);
  });
});

describe('compareMarkdown', () => {
  it('has a table of facts, the sentence, the times and the code', () => {
    expect(compareMarkdown(comparison())).toBe(`## dedup · dedup: set and list

|  | set | list |
| --- | --- | --- |
| dedup | ✓ accepted | ✗ too slow |
| dedupLatest | ○ not started | ○ not started |
| time | O(n), within O(n) | O(n^2), over O(n) |
| space | O(n), within O(n) | O(n), within O(n) |
| steps | 12 289 steps at n = 4 096 | 8.4 M steps at n = 4 096 |
| CPU time | 200 µs at n = 4 096 | 6.2 ms at n = 4 096 |
| peak memory | 1 MiB at n = 131 072 | 1 MiB at n = 131 072 |
| blamed line | – | 5: if (!kept.includes(record)) kept.push(record); |

**list is 31× slower than set at n = 4 096 (30–32).**

list was not timed from n = 65 536 up: one call takes 1.6 s.

| CPU time, random input | set | list | ratio (95 %) |
| --- | --- | --- | --- |
| n = 256 | 10 µs | 10 µs | 1.01 (0.98–1.05) |
| n = 4 096 | 200 µs | 6.2 ms | 31.20 (30.26–32.45) |

<details><summary>The code</summary>

\`\`\`diff
--- set
+++ list
@@ -1,2 +1,2 @@
 export function dedup() {
-  const seen = new Set<string>();
+  const kept: string[] = [];
\`\`\`

</details>
`);
  });

  it('shows names and code as they are, whatever they would mean in Markdown', () => {
    const hunk = { from: { a: 1, b: 1 }, count: { a: 0, b: 1 }, lines: ['+ ````'] };
    const text = compareMarkdown(comparison(['a_b|c', HOSTILE], { diff: [hunk] }));
    expect(text).toContain('| a\\_b\\|c |');
    const [prose] = text.split('`````diff');
    expect(prose).not.toContain('<script>');
    expect(text).toContain('\n`````diff\n');
  });

  it('says that the code is the same', () => {
    expect(compareMarkdown(SAME)).toMatch(/\nThe code is the same\.\n$/);
  });
});

describe('comparePage', () => {
  const page = (names?: readonly [string, string]) => comparePage(comparison(names), 'Dedup', '1 May');

  it('draws each of the three with both curves, and has all the numbers', () => {
    const html = page();
    expect(html.match(/<figure/g)).toHaveLength(3);
    expect(html.match(/class="series /g)).toHaveLength(6);
    expect(html.match(/<caption>/g)).toHaveLength(3);
  });

  it('asks for nothing from outside and runs nothing', () => {
    expect(page()).not.toMatch(/<(script|link|img|iframe)|https?:|url\(|@import| on\w+=/);
  });

  it('shows names as they are, whatever they would mean in a page', () => {
    const html = page([HOSTILE, 'b']);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;');
  });

  it('has the code with its signs', () => {
    expect(page()).toContain('<span class="row pass">+  const kept: string[] = [];</span>');
  });
});
