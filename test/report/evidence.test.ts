import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../runner/growth/report.ts';
import type { Ending } from '../../runner/host/ending.ts';
import type { Case, Evidence } from '../../runner/judge/report.ts';
import { endingText } from '../../runner/report/ending.ts';
import { evidenceLines } from '../../runner/report/evidence.ts';
import { widthOf } from '../../runner/report/line.ts';
import { EVIDENCE, EXAMPLE, FOUND } from '../doubles/evidence.ts';
import { QUADRATIC } from '../doubles/growth-samples.ts';
import { plain } from '../doubles/screen.ts';

/** What is said at the most at 80 columns: each part takes the lines it may. */
const WORDY: Assessment = {
  ...QUADRATIC.time,
  claim: { text: `O(n log n + ${'n + '.repeat(20)}n)`, verdict: 'wrong' },
  family: 'random',
  series: QUADRATIC.time.series.map((one) => ({ ...one, family: `records that come again and again, ${one.family}` })),
  blame: { ...QUADRATIC.time.blame!, source: `if (!${'kept'.repeat(60)}) return;`, what: 'includes '.repeat(40) },
  excluded: ['O(n log n)', 'O(n^2 log n)', 'O(n^3)', 'O(2^n)'],
};

const shown = (evidence: Evidence, width = 80) => evidenceLines(evidence, width).map(plain);

/** What a person reads, for each kind but growth and scale, whose lines are those of growth.ts, plot.ts and trouble.ts. */
const TEXTS: { readonly [Kind in Exclude<Evidence['kind'], 'growth' | 'scale'>]: readonly string[] } = {
  mismatch: ['example: two numbers', 'total([1, 2])', 'expected  3', 'received  12', 'not the expected value'],
  'law-broken': [
    'property: never negative',
    'total([0])',
    'received  -1',
    'is below zero',
    'seed 7 · path 3:0:1 · shrunk 2 times',
  ],
  mutated: [
    'example: two numbers',
    'total([1, 2])',
    'changes its argument 1: the caller still needs it as it was',
    'before    [1, 2]',
    'after     []',
  ],
  promise: [
    'example: two numbers',
    'total([1, 2])',
    'returned a Promise or an async generator: this round wants the value itself, without async',
  ],
  unsendable: [
    'example: two numbers',
    'total([1, 2])',
    'returned something that is not plain data: () => 1 could not be cloned.',
  ],
  uncounted: [
    'example: two numbers',
    'total([1, 2])',
    'took 1 s of CPU time as it is written, and 12 ms with counters in it, which make code slower: so',
    'what was counted is not what it does. Leave out what looks whether it is measured.',
  ],
  'open-block': [
    'example: two numbers',
    'total([1, 2])',
    'yielded a block of bytes after 1 line that does not end in \\n: blocks are whole lines',
  ],
  'endless-output': [
    'example: two numbers',
    'total([1, 2])',
    'yielded more than 200000 lines or too much text for this input: does it ever end?',
  ],
  threw: [
    'example: two numbers',
    'total([1, 2])',
    'TypeError: numbers.add is not a function',
    '  at total  sums.ts:4:11',
  ],
  stopped: ['example: two numbers', 'total([1, 2])', 'did not return within 2 s in this call'],
  diagnostics: ["sums.ts:3:5  Type 'string' is not 'number'.", "  3 |   return '';"],
  'no-entry': ["The file exports helper, add; this round asks for 'export function total'."],
  untouched: ['The file is still the starter: write your solution and save it.'],
  'judge-error': [
    'A fault of the runner, not of your solution. Please report it with this text:',
    'Error: a bug',
    '    at x.ts:1',
  ],
};

describe('evidenceLines', () => {
  it('asks whether another name was meant when one is nearly that of the entry', () => {
    const evidence = { kind: 'no-entry', wanted: 'topKStream', exported: ['helper', 'topKSteam'] } as const;
    expect(shown(evidence)).toEqual(["The file exports 'topKSteam'; did you mean 'topKStream'?"]);
  });

  it.each(Object.entries(TEXTS))('says what a person needs to know when the evidence is %s', (kind, text) => {
    expect(shown(EVIDENCE[kind as keyof typeof TEXTS], 100)).toEqual(text);
  });

  it.each([
    ['as a small screen has them', undefined],
    ['one less', 15],
  ])('keeps the axis of the plot within the lines there are, %s, however much is to be said', (_many, rows) => {
    const lines = evidenceLines({ kind: 'growth', assessment: WORDY }, 80, rows).map(plain);
    expect(lines.length).toBeLessThanOrEqual(rows ?? 16);
    expect(lines.at(-2)).toMatch(/└[─┬]+$/);
    expect(lines.filter((line) => line.includes('●')).length).toBeGreaterThan(1);
  });

  it('shows the line to blame and the curve when it is of growth, on one screen', () => {
    const lines = shown(EVIDENCE.growth);
    expect([lines[1], lines.length <= 16, lines.some((line) => line.includes('●') || line.includes('│'))]).toEqual([
      '  line 5: if (!kept.includes(record)) kept.push(record);',
      true,
      true,
    ]);
  });

  it('shows the diff in place of the values when there is one', () => {
    const lines = shown({ ...EVIDENCE.mismatch, diff: '  1,\n- 2,\n+ 3,' });
    expect(lines.slice(2)).toEqual(['- expected  + received', '  1,', '- 2,', '+ 3,', 'not the expected value']);
  });

  it('gives the lines of a diff the tone of a pass and of a failure', () => {
    const lines = evidenceLines({ ...EVIDENCE.mismatch, diff: '- 2,\n+ 3,' }, 80);
    expect(lines.slice(3, 5)).toEqual([[{ tone: 'pass', text: '- 2,' }], [{ tone: 'fail', text: '+ 3,' }]]);
  });

  it.each(['mismatch', 'law-broken', 'mutated', 'threw', 'stopped'] as const)(
    'tells how a random input was found when the evidence is %s',
    (kind) => {
      expect(shown({ ...EVIDENCE[kind], case: FOUND }).at(-1)).toBe('seed 7 · path 3:0:1 · shrunk 2 times');
    },
  );

  it('tells why an input was not made smaller', () => {
    const case_: Case = { ...FOUND, found: { seed: 7, path: '3', shrinks: 0, notShrunk: 'did not fail again' } };
    expect(shown({ ...EVIDENCE['law-broken'], case: case_ }).at(-1)).toBe('seed 7 · path 3 · did not fail again');
  });

  it('shows at most six lines of a call', () => {
    const case_: Case = { ...EXAMPLE, call: 'x'.repeat(2_000) };
    expect(shown({ ...EVIDENCE.promise, case: case_ }, 100)).toHaveLength(1 + 6 + 1);
  });

  it('shows at most five lines of a value', () => {
    const { length } = shown({ ...EVIDENCE.mismatch, received: 'x'.repeat(2_000) });
    expect(length).toBe(3 + 5 + 1);
  });

  it('shows at most three frames of a stack', () => {
    const frame = { file: 'sums.ts', line: 1, column: 1, in: 'total' };
    const error = { ...EVIDENCE.threw.error, frames: [frame, frame, frame, frame, frame] };
    expect(shown({ ...EVIDENCE.threw, error }).filter((line) => line.startsWith('  at '))).toHaveLength(3);
  });

  it('names the top level when a frame is in no function', () => {
    const error = { ...EVIDENCE.threw.error, frames: [{ file: 'sums.ts', line: 1, column: 7, in: '' }] };
    expect(shown({ ...EVIDENCE.threw, error }).at(-1)).toBe('  at top level  sums.ts:1:7');
  });

  it('leaves the name out when what was thrown is no Error', () => {
    const error = { name: 'not an Error', message: "threw 'oops'", frames: [] };
    expect(shown({ ...EVIDENCE.threw, error })[2]).toBe("threw 'oops'");
  });

  it('says that it was while loading when there is no call', () => {
    const { case: _, ...threw } = EVIDENCE.threw;
    expect(shown({ ...threw, when: 'loading' }).at(-1)).toContain('while the file was read in');
  });

  it('says that nobody awaited it when it came afterwards', () => {
    expect(shown({ ...EVIDENCE.threw, when: 'afterwards' }).at(-1)).toContain('nobody awaits');
  });

  it('keeps the lines of a message apart', () => {
    const error = { name: 'Error', message: 'first\nsecond', frames: [] };
    expect(shown({ ...EVIDENCE.threw, error }).slice(2)).toEqual(['Error: first', '  second']);
  });

  it('says that there is nothing to call when the file exports nothing', () => {
    expect(shown({ ...EVIDENCE['no-entry'], exported: [] })[0]).toContain('exports nothing that can be called;');
  });

  const hostile = '\u001b[2Jgone\u0007';

  it.each<readonly [string, Evidence]>([
    ['an explanation', { ...EVIDENCE.mismatch, explanation: hostile }],
    ['a reason', { ...EVIDENCE.unsendable, reason: hostile }],
    ['the name of an export', { ...EVIDENCE['no-entry'], exported: [hostile] }],
    ['a diagnostic', { kind: 'diagnostics', diagnostics: [{ message: hostile, source: hostile, line: 1 }] }],
  ])('lets no control code through that is in %s', (_place, evidence) => {
    const text = shown(evidence).join('');
    expect([text.includes('gone'), /[\u001b\u0007]/.test(text)]).toEqual([true, false]);
  });

  it('wraps what is long to the width', () => {
    const long = { ...EVIDENCE.mismatch, expected: 'word '.repeat(50), explanation: 'why '.repeat(50) };
    expect(Math.max(...evidenceLines(long, 40).map(widthOf))).toBeLessThanOrEqual(40);
  });
});

describe('endingText', () => {
  const endings: readonly (readonly [Ending, string])[] = [
    [{ kind: 'time-limit', limitMs: 2_000, of: 'call' }, 'did not return within 2 s in this call'],
    [{ kind: 'time-limit', limitMs: 10_000, of: 'stage' }, 'the calls of this stage together took more than 10 s'],
    [{ kind: 'memory-limit', limitMiB: 64, of: 'heap' }, 'filled its heap of 64 MiB in this call'],
    [{ kind: 'memory-limit', limitMiB: 512, of: 'resident' }, 'used more than 512 MiB of memory in this call'],
    [{ kind: 'output-limit', limitKiB: 1_024, of: 'printed' }, 'printed more than 1024 KiB in this call'],
    [{ kind: 'output-limit', limitKiB: 524_288, of: 'written' }, 'wrote more than 512 MiB in all its calls'],
    [{ kind: 'process-limit', limit: 8 }, 'started more than 8 processes in this call'],
    [{ kind: 'exited', code: 0, signal: null }, 'ended the process (exit code 0) in this call'],
    [{ kind: 'exited', code: null, signal: 'SIGSEGV' }, 'the process was ended by SIGSEGV in this call'],
    [{ kind: 'forged' }, "wrote to the judge's own channel in this call"],
    [{ kind: 'cancelled' }, 'cancelled'],
  ];

  it.each(endings)('says what happened when it was %j', (ending, text) => {
    expect(endingText(ending, false)).toBe(text);
  });

  it('says that it was while the file was read in when there was no call', () => {
    expect(endingText({ kind: 'exited', code: 0, signal: null }, true)).toBe(
      'ended the process (exit code 0) while the file was read in',
    );
  });
});
