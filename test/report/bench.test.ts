import { describe, expect, it } from 'vitest';
import type { BenchReport, Conclusion, Contestant, Finding, Ratio, Time } from '../../runner/bench/report.ts';
import { benchLines, millis, sentenceOf, stopText } from '../../runner/report/bench.ts';
import { textOf, widthOf } from '../../runner/report/line.ts';

const at = (n: number, ratio: number, finding: Finding): Ratio => ({
  sizes: { n, k: 16 },
  ratio,
  low: ratio * 0.95,
  high: ratio * 1.05,
  finding,
});
const time = (n: number, median: number): Time => ({
  sizes: { n, k: 16 },
  median,
  low: median * 0.98,
  high: median * 1.02,
  processes: [median],
});
const SLOWER: Conclusion = { kind: 'slower', from: { n: 4_096 }, at: at(65_536, 3.1, 'slower') };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('sentenceOf', () => {
  it.each<[Conclusion, string]>([
    [SLOWER, 'a is 3.1× slower than the reference at n = 65 536 (2.9–3.3), slower from n = 4 096 up'],
    [
      { ...SLOWER, otherwiseUpTo: { n: 256 } },
      'a is 3.1× slower than the reference at n = 65 536 (2.9–3.3), slower from n = 4 096 up; faster up to n = 256',
    ],
    [
      { kind: 'faster', from: { n: 8 }, at: at(8, 0.5, 'faster') },
      'a is 2.0× faster than the reference at n = 8 (1.9–2.1)',
    ],
    [
      { kind: 'same', margin: 0.034, except: [] },
      'no difference between a and the reference: if there is one, it is under 4 %',
    ],
    [
      { kind: 'same', margin: 0.02, except: [{ n: 8 }] },
      'no difference between a and the reference: if there is one, it is under 2 %; too noisy to tell at n = 8',
    ],
    [
      { kind: 'same-at-last', margin: 0.02, last: at(16, 2, 'slower') },
      'no difference between a and the reference at the largest size: if there is one, it is under 2 %; slower up to n = 16',
    ],
    [
      { kind: 'noisy', at: { ...at(8, 1, 'noisy'), low: 0.8, high: 1.31 } },
      'too noisy to tell: a takes 0.80–1.31 times what the reference takes at n = 8; try again on a quieter machine',
    ],
    [{ kind: 'nothing-in-common' }, 'a and the reference have no size at which both could be timed'],
  ])('says %j', (conclusion, sentence) => {
    expect(plain(sentenceOf('a', 'reference', conclusion))).toBe(sentence);
  });

  it('names a base that is no reference', () => {
    expect(sentenceOf('a', 'b', { kind: 'nothing-in-common' })).toContain('a and b have');
  });
});

describe('stopText', () => {
  const sizes = { n: 64 };
  it.each([
    [{ kind: 'too-long', sizes, cpuMs: 1_250 }, 'a was not timed from n = 64 up: one call takes 1.25 s'],
    [
      { kind: 'stopped', sizes, ending: { kind: 'time-limit', limitMs: 1_500, of: 'call' } },
      'a was not timed from n = 64 up: it did not return within 1.5 s in this call',
    ],
    [
      { kind: 'threw', sizes, error: { name: 'RangeError', message: 'too large', frames: [] } },
      'a was not timed from n = 64 up: it threw RangeError: too large',
    ],
    [{ kind: 'promise', sizes }, 'a was not timed: it returned a Promise'],
  ] as const)('says %j', (stop, text) => {
    expect(plain(stopText(stop, 'a'))).toBe(text);
  });
});

describe('millis', () => {
  it.each([
    [0.00012, '120 ns'],
    [0.0225, '22.5 µs'],
    [1.686, '1.69 ms'],
    [1_234, '1.23 s'],
  ])('writes %f ms as %s', (ms, text) => {
    expect(plain(millis(ms))).toBe(text);
  });
});

describe('benchLines', () => {
  const contestant = (name: string, parts: Partial<Contestant> = {}): Contestant => ({
    name,
    file: `solutions/${name}.ts`,
    verdict: 'accepted',
    times: [time(256, 0.02), time(65_536, 1.6)],
    ...parts,
  });
  const compared = (name: string): Contestant =>
    contestant(name, {
      comparison: {
        ratios: [at(256, 1, 'same'), at(65_536, 3.1, 'slower')],
        conclusion: SLOWER,
        sentence: sentenceOf(name, 'reference', SLOWER),
      },
    });
  const report = (...contestants: readonly Contestant[]): BenchReport => ({
    schema: 'bigkata.bench/1',
    sandbox: [],
    kata: 'top-k',
    entry: 'topK',
    family: 'random',
    otherFamilies: ['ascending', 'descending'],
    turns: 9,
    seed: 1,
    base: 'reference',
    contestants,
  });
  const textsOf = (one: BenchReport, width = 80) => benchLines(one, width).map((line) => line.map(textOf).join(''));

  it('has a table and a sentence', () => {
    expect(textsOf(report(contestant('reference'), compared('mine')))).toEqual([
      'top-k · topK on random input',
      'CPU time of one call: median of 9 processes ± half the interquartile range',
      '--family: ascending, descending',
      '',
      '             reference (1×)                  mine',
      'n = 256          20 µs ±2 %   20 µs ±2 %  1.00× =',
      'n = 65 536      1.6 ms ±2 %   1.6 ms ±2 %  3.1× ▲',
      '',
      '▲ mine is 3.1× slower than the reference at n = 65 536 (2.9–3.3), slower from',
      '  n = 4 096 up',
    ]);
  });

  it('puts contestants that do not fit into tables of their own', () => {
    const names = ['one', 'two', 'three', 'four'];
    const texts = textsOf(report(contestant('reference'), ...names.map(compared)));
    expect(texts.filter((text) => text.startsWith('n = 256'))).toHaveLength(2);
    expect(names.every((name) => texts.some((text) => text.includes(`${name} `) || text.endsWith(name)))).toBe(true);
  });

  it('says what is wrong with what was not timed', () => {
    const wrong = contestant('mine', { verdict: 'wrong-answer', reason: 'topK([1], 0)\nexpected  []', times: [] });
    const texts = textsOf(report(contestant('reference'), wrong));
    expect(texts.slice(-3)).toEqual(['✗ mine was not timed: wrong answer', '    topK([1], 0)', '    expected  []']);
  });

  it('says how far one got that was stopped', () => {
    const stopped = contestant('mine', {
      times: [time(256, 0.02)],
      stop: { kind: 'too-long', sizes: { n: 65_536, k: 16 }, cpuMs: 900 },
    });
    const texts = textsOf(report(contestant('reference'), stopped));
    expect(texts.at(-1)).toBe('  mine was not timed from n = 65 536 up: one call takes 900 ms');
    expect(texts.find((text) => text.startsWith('n = 65 536'))).toMatch(/–$/);
  });

  it('gives only the reason for what was not timed at all', () => {
    const conclusion = { kind: 'nothing-in-common' } as const;
    const none = contestant('mine', {
      times: [],
      stop: { kind: 'promise', sizes: { n: 256 } },
      comparison: { ratios: [], conclusion, sentence: sentenceOf('mine', 'reference', conclusion) },
    });
    expect(textsOf(report(contestant('reference'), none)).at(-2)).toBe('');
    expect(textsOf(report(contestant('reference'), none)).at(-1)).toBe('  mine was not timed: it returned a Promise');
  });

  it.each([20, 40, 80, 200])('keeps to %i columns', (width) => {
    const lines = benchLines(
      report(contestant('reference'), compared('a-long-name-of-a-file'), compared('two')),
      width,
    );
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
  });
});
