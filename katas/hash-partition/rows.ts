/** What rounds 2 and 3 share: the plain answer, files to try it on, and the laws. */
import fc from 'fast-check';
import { box, file, type InputBox, type InputFile, property, sameMultiset } from '../../runner/kata.ts';

export type Args = readonly [lines: InputFile, box: InputBox];

export const SIGNATURE = '(lines: Iterable<string>, box: Box) => Iterable<string>';

/** `key\tsum` for each key, in the order in which keys first appear. */
export function sumByKey(lines: InputFile): string[] {
  const sums = new Map<string, number>();
  for (const raw of lines.text.replace(/^\uFEFF/, '').split('\n')) {
    const [key, amount, ...more] = raw.replace(/\r$/, '').split('\t');
    if (!key || amount === undefined || more.length > 0 || !/^-?\d+$/.test(amount)) continue;
    sums.set(key, (sums.get(key) ?? 0) + Number(amount));
  }
  return Array.from(sums, ([key, sum]) => `${key}\t${sum}`);
}

/** Laws of a sum by key, whatever the order of the answer. */
export function laws(files: fc.Arbitrary<Args>) {
  return [
    property('a key comes out once', files, (_, out: string[]) => {
      const keys = out.map(keyOf);
      const again = keys.find((key, at) => keys.indexOf(key) !== at);
      return again === undefined || `key ${JSON.stringify(again)} comes out more than once`;
    }),
    property('the sums add up to all the amounts', files, ([lines], out: string[]) => {
      const [wanted, received] = [total(sumByKey(lines)), total(out)];
      return wanted === received || `the amounts add up to ${wanted}, the sums to ${received}`;
    }),
    property('the keys are those of the well-formed rows', files, ([lines], out: string[]) => {
      return sameMultiset([...new Set(sumByKey(lines).map(keyOf))], [...new Set(out.map(keyOf))]) ?? true;
    }),
  ];
}

function keyOf(line: string): string {
  return String(line).split('\t')[0] ?? '';
}

function total(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Number(String(line).split('\t')[1]), 0);
}

/** Few keys, many repeats, every kind of line. */
export function fewKeys(boxes: fc.Arbitrary<InputBox>): fc.Arbitrary<Args> {
  return fc.tuple(textOf(fc.array(line(anyKey()), { maxLength: 25 })), boxes);
}

/** Many keys in any order, at most three rows of each. */
export function manyKeys(boxes: fc.Arbitrary<InputBox>): fc.Arbitrary<Args> {
  const rows = fc.array(fc.tuple(fc.nat(999), amount()), { minLength: 1, maxLength: 3 });
  const perKey = fc.uniqueArray(fc.tuple(anyKey(), rows), { selector: ([key]) => key, maxLength: 40 });
  const shuffled = perKey.map((keys) =>
    keys
      .flatMap(([key, own]) => own.map(([rank, value]) => ({ rank, text: `${key}\t${value}` })))
      .sort((a, b) => a.rank - b.rank)
      .map(({ text }) => text),
  );
  return fc.tuple(textOf(shuffled), boxes);
}

/** About 60 % of the rows have one key. */
export function hotKey(boxes: fc.Arbitrary<InputBox>): fc.Arbitrary<Args> {
  const rows = anyKey().chain((hot) => {
    const own = amount().map((value) => `${hot}\t${value}`);
    return fc.array(fc.oneof({ weight: 6, arbitrary: own }, { weight: 4, arbitrary: line(anyKey()) }), {
      maxLength: 60,
    });
  });
  return fc.tuple(textOf(rows), boxes);
}

export function roomyBox(): fc.Arbitrary<InputBox> {
  return fc.constantFrom(box(), box({ memoryMiB: 1, openFiles: 8 }));
}

/** Room for a handful of keys: anything more must go to files. */
export function tinyBox(): fc.Arbitrary<InputBox> {
  return fc.constantFrom(box({ memoryMiB: 0.004, openFiles: 16 }), box({ memoryMiB: 0.001, openFiles: 4 }));
}

function anyKey(): fc.Arbitrary<string> {
  const odd = ['a', 'b', 'A', ' a', 'a b', 'a#1', 'a#2', '#', '0', '-1', 'é', '東京', '😀', '__proto__', 'constructor'];
  return fc.oneof(
    fc.constantFrom(...odd),
    fc.nat(60).map((id) => `user-${id}`),
    // Alike up to the last character.
    fc.nat(3).map((id) => `${'x'.repeat(63)}${id}`),
  );
}

function amount(): fc.Arbitrary<string> {
  const plain = fc.integer({ min: -99, max: 99 }).map(String);
  return fc.oneof(
    { weight: 9, arbitrary: plain },
    { weight: 1, arbitrary: fc.constantFrom('007', '-0', '1000000000', '2147483648', '-4294967297', '9000000000000') },
  );
}

/** A row, or now and then a line that is none. */
function line(key: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const row = fc.tuple(key, amount()).map(([name, value]) => `${name}\t${value}`);
  const malformed = [
    '',
    ' ',
    'a',
    '\t',
    '\t5',
    'a\t',
    'a\t1\t2',
    'a\t\t1',
    'a\tx',
    'a\t1.5',
    'a\t5x',
    'a\t 5',
    'a\t+5',
  ];
  return fc.oneof({ weight: 5, arbitrary: row }, { weight: 1, arbitrary: fc.constantFrom(...malformed) });
}

/** Lines to a file: mixed line endings, sometimes a byte-order mark, sometimes no newline at the end. */
function textOf(lines: fc.Arbitrary<string[]>): fc.Arbitrary<InputFile> {
  const endings = fc.constantFrom(['\n'], ['\r\n'], ['\n', '\r\n', '\n']);
  return fc.tuple(lines, endings, fc.boolean(), fc.boolean()).map(([all, cycle, marked, closed]) => {
    const text = all.map((each, at) => each + cycle[at % cycle.length]).join('');
    return file((marked ? '\uFEFF' : '') + (closed ? text : text.replace(/\n$/, '')));
  });
}
