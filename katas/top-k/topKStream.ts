import fc from 'fast-check';
import { box, file, type InputBox, type InputFile, property, round } from '../../runner/kata.ts';
import { topKStreamGrowth } from './growth.ts';
import { type Counted, countKeys, leftOut, miscounted, mostCommon, outOfOrder } from './ranking.ts';
import { topKStreamScale } from './scale.ts';

type Args = readonly [lines: InputFile, k: number, box: InputBox];

/** Room for a handful of keys. */
const TINY = { memoryMiB: 0.002, openFiles: 8 };

/** Each stretch of the file has a favourite of its own; `steady` leads the whole, and no stretch of 400 lines. */
const LOCAL_STARS = Array.from({ length: 1600 }, (_, at) => {
  const local = `local-${Math.floor(at / 400)}`;
  return [local, 'steady', local, `once-${at}`][at % 4];
});
const MANY_KEYS = Array.from({ length: 300 }, (_, at) => `key-${(at * 7) % 100}`);
const LONG_LINE = 'x'.repeat(20_000);
const WIDE_LINE = '中'.repeat(23_000);

const someLine = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c', 'a b', ' a', 'B') },
  { weight: 2, arbitrary: fc.constantFrom('', 'é', '中', '\uFF21', '\u{1F600}', 'a\tb', '7', '__proto__') },
  { weight: 2, arbitrary: fc.nat({ max: 200 }).map((number) => `user-${number}`) },
  { weight: 1, arbitrary: fc.constantFrom('', 'a', 'b').map((end) => 'x'.repeat(64) + end) },
);
const someFile = fc
  .tuple(
    fc.constantFrom('', '', '', '\uFEFF'),
    fc.array(fc.tuple(someLine, fc.constantFrom('\n', '\n', '\n', '\r\n')), { maxLength: 60 }),
    fc.constantFrom('', '', '\n', 'a', 'end', 'b\r'),
  )
  .map(([mark, lines, tail]) => file(mark + lines.flat().join('') + tail));
const someBox = fc.constantFrom(TINY, { memoryMiB: 0.01, openFiles: 4 }, {}).map((limits) => box(limits));
const someArgs: fc.Arbitrary<Args> = fc.tuple(someFile, fc.nat({ max: 7 }), someBox);

export const topKStream = round<Args, string[]>({
  entry: 'topKStream',
  title: 'The k most frequent lines of a file larger than memory',
  signature: '(lines: Iterable<string>, k: number, box: Box) => Iterable<string>',
  streams: true,
  hints: [
    'The k best fit in memory; the counts do not. How can you make sure that all copies of one key are counted in the same place?',
    'Send each line to one of many temporary files by a hash of its text. No key is in two files, so each count is final once its file is read.',
    'Read the temporary files one after another, count each with a Map, and offer every [key, count] to one heap of k. Split a file again, with another hash, when its Map grows too large.',
  ],
  examples: [
    { args: [file('b\na\nb\n'), 1, box()], returns: ['b\t2'], why: 'key, tab, count' },
    { args: [file('b\na'), 5, box()], returns: ['a\t1', 'b\t1'], why: 'a tie; no newline at the end' },
    { args: [file(''), 3, box()], returns: [], why: 'empty file' },
    { args: [file('a\n'), 3, box()], returns: ['a\t1'], why: 'one line' },
    { args: [file('a\nb\na\n'), 0, box()], returns: [], why: 'k = 0' },
    { args: [file('a\r\nb\r\na\nb\r\nb\r'), 2, box()], returns: ['b\t3', 'a\t2'], why: 'CRLF here and there' },
    { args: [file('\uFEFFa\nb\na\nb\na\n'), 1, box()], returns: ['a\t3'], why: 'a byte-order mark at the start' },
    { args: [file('\n\r\n\na\n\n'), 3, box()], returns: ['a\t1'], why: 'blank lines are not keys' },
    {
      args: [file('\uFEFF\r\n \n a\na\na \na\tb'), 9, box()],
      returns: [' \t1', ' a\t1', 'a\t1', 'a\tb\t1', 'a \t1'],
      why: 'spaces and tabs belong to the key; a line with only a byte-order mark is blank',
    },
    {
      args: [file('\u{1F600}\n\uFF21\né\nz\n中\né'), 9, box(TINY)],
      returns: ['é\t2', 'z\t1', '中\t1', '\uFF21\t1', '\u{1F600}\t1'],
      why: 'ties by code point, beyond ASCII',
    },
    {
      args: [file(MANY_KEYS.join('\n')), 3, box(TINY)],
      returns: ['key-0\t3', 'key-1\t3', 'key-10\t3'],
      why: 'more keys than fit in memory, and a tie at the cut',
    },
    {
      args: [file(LOCAL_STARS.join('\n')), 1, box(TINY)],
      returns: ['steady\t400'],
      why: 'the winner of the whole file wins in no part of it',
    },
    {
      args: [file(`${'hot\n'.repeat(600)}cold\nhot`), 2, box(TINY)],
      returns: ['hot\t601', 'cold\t1'],
      why: 'one key is nearly the whole file',
    },
    {
      args: [
        file([LONG_LINE, WIDE_LINE, 'k', `${LONG_LINE}y`, WIDE_LINE, LONG_LINE, 'k', 'k'].join('\n')),
        3,
        box(TINY),
      ],
      returns: ['k\t3', `${LONG_LINE}\t2`, `${WIDE_LINE}\t2`],
      why: 'very long lines, one of characters of three bytes',
    },
  ],
  oracle: (lines, k) => mostCommon(keysOf(lines), k).map(([key, count]) => `${key}\t${count}`),
  arbitrary: someArgs,
  properties: [
    property('as many lines as asked for, or one for every key', someArgs, ([lines, k], out: string[]) => {
      const wanted = Math.min(k, countKeys(keysOf(lines)).size);
      return out?.length === wanted || `${wanted} lines expected, ${out?.length} received`;
    }),
    property('each line is a key of the file, a tab and its true count', someArgs, ([lines], out: string[]) =>
      miscounted(pairsOf(out), keysOf(lines)),
    ),
    property('more frequent first, then the smaller key', someArgs, (_, out: string[]) => outOfOrder(pairsOf(out))),
    property('no key left out comes before one kept', someArgs, ([lines], out: string[]) =>
      leftOut(pairsOf(out), keysOf(lines)),
    ),
  ],
  growth: topKStreamGrowth,
  scale: topKStreamScale,
});

function keysOf(lines: Iterable<string>): string[] {
  const all = [...lines].map((line, index) => (index === 0 ? line.replace(/^\uFEFF/, '') : line));
  return all.map((line) => line.replace(/\r$/, '')).filter((line) => line !== '');
}

function pairsOf(out: unknown): Counted[] {
  const lines: unknown[] = Array.isArray(out) ? out : [];
  return lines
    .filter((line) => typeof line === 'string')
    .map((line) => [line.slice(0, line.lastIndexOf('\t')), Number(line.slice(line.lastIndexOf('\t') + 1))]);
}
