import fc from 'fast-check';
import { type Box, box, file, property, round, sameMultiset } from '../../runner/kata.ts';
import { dedupStreamGrowth } from './growth.ts';
import { dedupStreamScale } from './scale.ts';

type Args = readonly [lines: Iterable<string>, box: Box];

const LONG = 'x'.repeat(20_000);
const TINY = box({ memoryMiB: 0.001, openFiles: 8 });

/** Lines without what is not data: the mark at the start of the file and the `\r` at the end of a line. */
const clean = (lines: Iterable<string>): string[] =>
  [...lines].map((line, place) => (place === 0 ? line.replace(/^\uFEFF/, '') : line).replace(/\r$/, ''));

const numbered = (from: number, to: number, text: string): string[] =>
  Array.from({ length: to - from }, (_, place) => `${text} ${from + place}`);

/** A few lines that come back often, many that come back seldom, now and then a very long one. */
const line = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom('a', 'b', 'A', ' a', 'a\t', '', 'é', '客', '😀', 'Aa', 'BB', 'a\u2028b') },
  { weight: 10, arbitrary: fc.integer({ min: 0, max: 60 }).map((number) => `é客😀 ${number}`) },
  // Alike up to the last character, or to the first: a part of a line does not stand for it.
  { weight: 4, arbitrary: fc.constantFrom('x'.repeat(64), `${'x'.repeat(63)}y`, `y${'x'.repeat(63)}`, 'x'.repeat(63)) },
  { weight: 1, arbitrary: fc.constantFrom(LONG, `${LONG}😀`) },
);

/** A file of only a mark is left out: whether it holds a line is a question of taste. */
const text = fc
  .record({
    lines: fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 80 }),
    mark: fc.constantFrom('', '', '\uFEFF'),
    newlineAtEnd: fc.boolean(),
  })
  .map(({ lines, mark, newlineAtEnd }) => {
    const whole = lines.map(([content, ending]) => content + ending).join('');
    const body = newlineAtEnd ? whole : whole.replace(/\r?\n$/, '');
    return body === '' ? '' : mark + body;
  });

const limits = fc.record({
  memoryMiB: fc.constantFrom(64, 0.01, 0.001),
  openFiles: fc.constantFrom(64, 8),
});

const arbitrary: fc.Arbitrary<Args> = fc
  .tuple(text, limits)
  .map(([content, limit]): Args => [file(content), box(limit)]);

export const dedupStream = round<Args, string[]>({
  entry: 'dedupStream',
  title: 'Each distinct line of a file larger than memory',
  signature: '(lines: Iterable<string>, box: Box) => Iterable<string>',
  streams: true,
  hints: [
    'One Set of all lines does not fit. How could you cut the work so that equal lines always land in the same piece?',
    'Write each line to one of many files, chosen by a hash of the line. Then a Set per file is enough.',
    'A file may still be too large: fill the Set up to the limit, put the rest aside by other bits of the hash, and do the same with each of those files.',
  ],
  examples: [
    { args: [file('b\na\nb\n'), box()], returns: ['b', 'a'], why: 'each line once, in any order' },
    { args: [file(''), box()], returns: [], why: 'an empty file' },
    { args: [file('a'), box()], returns: ['a'], why: 'one line, no newline at the end' },
    { args: [file('b\na\nb'), box()], returns: ['b', 'a'], why: 'the last line is a repeat and has no newline' },
    { args: [file('a\r\nb\na\nb\r\nc\r'), box()], returns: ['a', 'b', 'c'], why: 'a \\r at the end is not data' },
    { args: [file('\uFEFFa\nb\na\n'), box()], returns: ['a', 'b'], why: 'a byte-order mark is not data' },
    { args: [file('\uFEFF'), box()], returns: [''], why: 'nothing but a byte-order mark: an empty line' },
    { args: [file('\na\n\r\n\n'), box()], returns: ['', 'a'], why: 'a blank line is a line like any other' },
    { args: [file('a\n a\na\t\nA\na\n'), box()], returns: ['a', ' a', 'a\t', 'A'], why: 'case and spaces count' },
    {
      args: [file('Aa\nBB\ncostarring\nliquid\n'), box()],
      returns: ['Aa', 'BB', 'costarring', 'liquid'],
      why: 'different lines that have the same hash in popular hash functions',
    },
    {
      args: [file(`${LONG}\né\n${LONG}\r\n客\n${LONG}y\n😀\né`), TINY],
      returns: [LONG, 'é', '客', `${LONG}y`, '😀'],
      why: 'lines longer than the memory of the box',
    },
    {
      args: [
        file(`${[...numbered(0, 400, 'row'), ...numbered(0, 400, 'row')].join('\n')}\n`),
        box({ memoryMiB: 0.01 }),
      ],
      returns: numbered(0, 400, 'row'),
      why: 'more lines than fit in the box, every repeat far from its first',
    },
    {
      args: [file(`\uFEFF${[...numbered(0, 200, 'é客😀'), '', ...numbered(50, 250, 'é客😀')].join('\r\n')}`), TINY],
      returns: [...numbered(0, 250, 'é客😀'), ''],
      why: 'all at once: a mark, \\r, characters of 2, 3 and 4 bytes, no newline at the end, very little memory',
    },
  ],
  oracle: (lines) => [...new Set(clean(lines))],
  agrees: sameMultiset,
  arbitrary,
  properties: [
    property('no line twice', arbitrary, (_args, out: string[]) => {
      const seen = new Set<string>();
      const repeated = out.find((content) => seen.size === seen.add(content).size);
      return repeated === undefined || `${quoted(repeated)} comes out more than once`;
    }),
    property('no line of the file is lost', arbitrary, ([lines], out: string[]) => {
      const there = new Set(out);
      const lost = clean(lines).find((content) => !there.has(content));
      return lost === undefined || `${quoted(lost)} is lost`;
    }),
    property('nothing but lines of the file', arbitrary, ([lines], out: string[]) => {
      const real = new Set(clean(lines));
      const made = out.find((content) => !real.has(content));
      return made === undefined || `${quoted(made)} is not a line of the file`;
    }),
  ],
  growth: dedupStreamGrowth,
  scale: dedupStreamScale,
});

function quoted(content: string): string {
  const shown = JSON.stringify(content);
  return shown.length > 60 ? `${shown.slice(0, 57)}..." (${content.length} characters)` : shown;
}
