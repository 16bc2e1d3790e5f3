import fc from 'fast-check';
import { file, type InputFile, property, round } from '../../runner/kata.ts';
import { summariseGrowth } from './growth.ts';
import { brokenLines, get, goodLines, logLine } from './lines.ts';
import { readLine } from './read.ts';
import { summariseScale } from './scale.ts';

const BOM = '\uFEFF';
const text = (...lines: string[]): [InputFile] => [file(lines.map((line) => `${line}\n`).join(''))];
const clean = (line: string, index: number): string =>
  (index === 0 && line.startsWith(BOM) ? line.slice(1) : line).replace(/\r$/, '');
const cleanLines = (input: InputFile): string[] => [...input].map(clean).filter((line) => line !== '');
const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const anyLine = fc.oneof(
  { arbitrary: goodLines, weight: 6 },
  { arbitrary: brokenLines, weight: 2 },
  { arbitrary: fc.constant(''), weight: 2 },
  { arbitrary: fc.constantFrom(BOM, get(`/a?${'x'.repeat(20_000)}`)), weight: 1 },
);

/** Files with every mix of line endings, some with a byte-order mark, some without a newline at the end. */
const anyFile: fc.Arbitrary<[InputFile]> = fc
  .tuple(
    fc.constantFrom('', '', BOM),
    fc.array(fc.tuple(anyLine, fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 12 }),
    fc.option(anyLine),
  )
  .map(([mark, lines, last]) => [file(mark + lines.map((pair) => pair.join('')).join('') + (last ?? ''))]);

/** The rows of an answer, cut at the tabs; the last one is the count of malformed lines. */
const rowsOf = (out: readonly string[]): string[][] =>
  Array.isArray(out) ? out.map((line) => String(line).split('\t')) : [];

export const summarise = round({
  entry: 'summarise',
  title: 'Requests and bytes by path, streamed',
  signature: '(lines: Iterable<string>) => Iterable<string>',
  streams: true,
  hints: [
    'What must you remember of a line after you have read it? Two sums for its path. That is why the memory grows with the paths and not with the lines.',
    'First clean, then judge: take the byte-order mark off the first line and \\r off each line, skip what is empty, parse the rest. Cut the path at its first question mark.',
    'A Map from path to its two sums, one counter for the malformed. At the end sort the keys, but not with the default sort: it compares UTF-16 units. Compare UTF-8 bytes, or code points at the first difference.',
  ],
  examples: [
    {
      args: text(get('/b'), get('/a?x=1'), 'oops', get('/a?x=2', { bytes: '7' })),
      returns: ['/a\t2\t12', '/b\t1\t5', 'malformed\t1'],
      why: 'without the query string, ordered by path',
    },
    { args: [file('')], returns: ['malformed\t0'], why: 'an empty file' },
    { args: [file(get('/a'))], returns: ['/a\t1\t5', 'malformed\t0'], why: 'one line without a newline at the end' },
    {
      args: text(get('/a', { bytes: '-' }), get('/b', { bytes: '0' }), get('/b', { status: '304', bytes: '-' })),
      returns: ['/a\t1\t0', '/b\t2\t0', 'malformed\t0'],
      why: 'no bytes sent: the request counts all the same',
    },
    {
      args: text(`${get('/a')}\r`, '\r', `${get('/a')}\r`, 'oops\r'),
      returns: ['/a\t2\t10', 'malformed\t1'],
      why: 'CRLF line ends',
    },
    {
      args: text('', get('/a'), '', '', '  ', get('/a'), ''),
      returns: ['/a\t2\t10', 'malformed\t1'],
      why: 'blank lines do not count; a line of spaces is not blank',
    },
    {
      args: text(`${BOM}\r`, `${get('/a')}\r`, BOM),
      returns: ['/a\t1\t5', 'malformed\t1'],
      why: 'a byte-order mark before a blank first line; one further down is data',
    },
    {
      args: text(get('/～'), get('/😀'), get('/漢字'), get('/é'), get('/z'), get('/Z')),
      returns: ['/Z\t1\t5', '/z\t1\t5', '/é\t1\t5', '/漢字\t1\t5', '/～\t1\t5', '/😀\t1\t5', 'malformed\t0'],
      why: 'order by code point: the emoji comes after U+FF5E',
    },
    {
      args: text(get('/a?next=/b?c'), get('/?'), get('/say\\"hi\\"'), get('/a', { agent: 'say \\"hi\\"' })),
      returns: ['/\t1\t5', '/a\t2\t10', '/say"hi"\t1\t5', 'malformed\t0'],
      why: 'a second question mark belongs to the query; escaped quotes',
    },
    {
      args: text(get('*'), get('malformed'), get('/malformed'), logLine({ time: '31/Feb/2026:13:55:36 +0000' })),
      returns: ['/malformed\t1\t5', 'malformed\t3'],
      why: 'a path starts with a slash, so the last line is never mistaken for one',
    },
    {
      args: text(get(`/a?${'x'.repeat(20_000)}`), get('/a', { agent: 'x'.repeat(20_000) }), 'x'.repeat(20_000)),
      returns: ['/a\t2\t10', 'malformed\t1'],
      why: 'very long lines',
    },
  ],
  oracle: (input) => {
    const rows = cleanLines(input).map(readLine);
    const hits = rows.flatMap((row) => (row === null ? [] : { path: row.path.replace(/\?.*/s, ''), bytes: row.bytes }));
    const lines = [...new Set(hits.map((hit) => hit.path))].sort(byCodePoint).map((path) => {
      const bytes = hits.filter((hit) => hit.path === path).map((hit) => hit.bytes);
      return `${path}\t${bytes.length}\t${bytes.reduce((sum, count) => sum + count)}`;
    });
    return [...lines, `malformed\t${rows.filter((row) => row === null).length}`];
  },
  arbitrary: anyFile,
  properties: [
    property('the last line, and no other, counts the malformed', anyFile, (_, out: string[]) => {
      const kinds = rowsOf(out).map(([name = '']) => name.startsWith('/'));
      return (
        (kinds.at(-1) === false && kinds.indexOf(false) === kinds.length - 1) || 'paths first, then one `malformed`'
      );
    }),
    property('paths ascend by code point, each one once', anyFile, (_, out: string[]) => {
      const paths = rowsOf(out).flatMap(([name = '']) => (name.startsWith('/') ? name : []));
      const wrong = paths.findIndex((path, i) => i > 0 && byCodePoint(paths[i - 1] ?? '', path) >= 0);
      return wrong === -1 || `${paths[wrong]} after ${paths[wrong - 1]}`;
    }),
    property('every line that is not blank is counted once', anyFile, ([input], out: string[]) => {
      const counted = rowsOf(out).reduce((sum, [, count]) => sum + Number(count), 0);
      const present = cleanLines(input).length;
      return counted === present || `${present} lines that are not blank, ${counted} counted`;
    }),
    property(
      'no query string is left',
      anyFile,
      (_, out: string[]) => !rowsOf(out).some(([name]) => name?.includes('?')),
    ),
  ],
  growth: summariseGrowth,
  scale: summariseScale,
});
