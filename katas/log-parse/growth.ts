/** What the rounds of this kata may cost, and inputs that show it. */
import { file, type Growth, type InputFile, type Random, type Sizes, type StreamGrowth } from '../../runner/kata.ts';
import { get, logLine } from './lines.ts';

const listOf = <T>(n: number, item: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => item(at));

/** A line in which one part is long; `n` counts the characters of that part. */
const line = (make: (n: number) => string) => {
  return ({ n = 0 }: Sizes): readonly [line: string] => [make(n)];
};

export const parseLineGrowth: Growth<readonly [line: string]> = {
  sizes: { n: 'length of the line' },
  inputs: {
    'a long agent': line((n) => logLine({ agent: 'x'.repeat(n) })),
    'a long agent of words': line((n) => logLine({ agent: 'a '.repeat(n / 2) })),
    'an agent of escapes': line((n) => logLine({ agent: '\\"'.repeat(n / 2) })),
    'an agent never closed': line((n) => logLine({ agent: 'x'.repeat(n) }).slice(0, -1)),
    'escapes never closed': line((n) => logLine({ agent: '\\\\'.repeat(n / 2) }).slice(0, -1)),
    'a long referer': line((n) => logLine({ referer: '[ab] '.repeat(n / 5) })),
    'a long path': line((n) => get(`/${'a/'.repeat(n / 2)}`)),
    'spaces in the path': line((n) => get(`/${' '.repeat(n)}`)),
    'a long host': line((n) => logLine({ host: 'x'.repeat(n) })),
    'no space at all': line((n) => 'x'.repeat(n)),
    'nothing but spaces': line((n) => ' '.repeat(n)),
    'nothing but quotes': line((n) => '"'.repeat(n)),
    'a time never closed': line((n) => logLine({ time: '1'.repeat(n) }).replace(']', '')),
    'words without end': line((n) => 'x '.repeat(n / 2)),
    'many spaces at the end': line((n) => `${logLine()}${' '.repeat(n)}x`),
  },
  time: 'O(n)',
  space: 'O(n)',
};

const SUMMER = ['Jul', 'Aug', 'Sep'];
/** `00` to `59`. */
const TWO_DIGITS = listOf(60, (number) => String(number).padStart(2, '0'));

/** A minute of a summer, counted from its start: it has 132 480. Written by hand, as Date takes too long. */
function at(minute: number, status = 200): string {
  const days = Math.floor(minute / 1440);
  const month = Math.min(2, Math.floor(days / 31));
  const date = `${TWO_DIGITS[1 + days - 31 * month]}/${SUMMER[month]}/2026`;
  const clock = `${TWO_DIGITS[Math.floor(minute / 60) % 24]}:${TWO_DIGITS[minute % 60]}:30`;
  return `203.0.113.7 - - [${date}:${clock} +0000] "GET / HTTP/1.1" ${status} 5 "-" "-"`;
}

/** The lines are spread evenly over the minutes; the last one is in the last minute. */
const evenly = (n: number, m: number, status: (index: number) => number): string[] =>
  listOf(n, (index) => at(Math.floor((index * (m - 1)) / Math.max(1, n - 1)), status(index)));

export const errorRateGrowth: Growth<readonly [lines: readonly string[], windowMinutes: number]> = {
  sizes: { n: 'number of lines', m: 'minutes from the first to the last' },
  sweeps: {
    n: (s) => ({ n: s, m: 16 }),
    m: (s) => ({ n: 16, m: s }),
    both: (s) => ({ n: s, m: s }),
  },
  inputs: {
    random: ({ n = 0, m = 1 }, random) => [evenly(n, m, () => 200 + 100 * random.int(4)), 5],
    'a window as long as the log': ({ n = 0, m = 1 }, random) => [evenly(n, m, () => 200 + 100 * random.int(4)), m],
    'half as long': ({ n = 0, m = 1 }) => [evenly(n, m, () => 200), Math.max(1, m >> 1)],
    'errors only': ({ n = 0, m = 1 }) => [evenly(n, m, () => 503), 60],
    'all in the first minute, then a long gap': ({ n = 0, m = 1 }) => [
      [...listOf(Math.max(0, n - 1), () => at(0)), at(m - 1)],
      5,
    ],
    'a long gap, then all in one minute': ({ n = 0, m = 1 }) => [
      [at(0), ...listOf(Math.max(0, n - 1), () => at(m - 1, 500))],
      m,
    ],
    'every other line malformed': ({ n = 0, m = 1 }) => [
      evenly(n, m, () => 200).map((each, index) => (index % 2 === 0 ? each : each.slice(0, -1))),
      5,
    ],
  },
  time: 'O(n + m)',
  // O(m) for the counts; a list of what was parsed is allowed too.
  space: 'O(n + m)',
};

/** What stands before and after the path: to put a whole line together each time takes too long. */
const [BEFORE = '', AFTER = ''] = get('/*').split('/*');

/**
 * Always 6 characters, in the order of the numbers. The second and the third tell any two of them apart: with digits, the
 * more paths there are, the later two neighbours differ, and comparing them would look like a logarithm of its own.
 */
function page(number: number, query = ''): string {
  const high = String.fromCharCode(0x4e00 + Math.floor(number / 16_384));
  const low = String.fromCharCode(0x4e00 + (number % 16_384));
  return `${BEFORE}/${high}${low}log${query}${AFTER}`;
}

const pages = (numbers: (n: number, p: number, random: Random) => readonly number[], query?: string) => {
  return ({ n = 0, p = 1 }: Sizes, random: Random): readonly [InputFile] => [
    file(
      numbers(n, Math.min(n, p), random)
        .map((number) => `${page(number, query)}\n`)
        .join(''),
    ),
  ];
};

export const summariseGrowth: StreamGrowth<readonly [lines: InputFile]> = {
  sizes: { n: 'number of lines', p: 'number of different paths' },
  sweeps: { n: (s) => ({ n: s, p: 4 }), both: (s) => ({ n: s, p: s }) },
  inputs: {
    random: pages((n, p, random) => listOf(n, () => random.int(p))),
    shuffled: pages((n, p, random) => random.shuffle(listOf(n, (index) => index % p))),
    ascending: pages((n, p) => listOf(n, (index) => Math.floor((index * p) / n))),
    descending: pages((n, p) => listOf(n, (index) => Math.floor(((n - 1 - index) * p) / n))),
    'each in turn': pages((n, p) => listOf(n, (index) => index % p)),
    'all equal': pages((n) => listOf(n, () => 7)),
    'with a query': pages((n, p, random) => listOf(n, () => random.int(p)), '?a=1?b=2'),
    'all malformed': ({ n = 0 }) => [file(`${page(7).slice(0, -1)}\n`.repeat(n))],
  },
  time: 'O(n + p log p)',
};
