/** What rounds 2 and 3 share: the order, the simplest sort, files to try it on, and its laws. */
import fc, { type Arbitrary } from 'fast-check';
import { file, type InputBox, type InputFile, type Property, property, sameMultiset } from '../../runner/kata.ts';

const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

function cleaned(lines: Iterable<string>): string[] {
  return [...lines].map((line, index) => line.replace(index === 0 ? /^\uFEFF/ : '', '').replace(/\r$/, ''));
}

export function sorted(lines: Iterable<string>): string[] {
  return cleaned(lines).sort(byBytes);
}

/** `line 00`, `line 01`, ... in a fixed disorder: 7 bytes each, so that a box of 7 bytes or less makes each a run. */
export function disordered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `line ${String((index * 67 + 40) % 101).padStart(2, '0')}`);
}

/** 5 bytes: less than one of the lines above. Every line is a run of its own, however a solution counts bytes. */
export const FIVE_BYTES = 5 / 2 ** 20;

const text = fc.constantFrom(
  ...['', 'a', 'b', 'B', 'ab', ' a', 'a ', '9', '10', 'é', 'e\u0301', '日本', '日', '～', '\uE000'],
  ...['😀', '😀a', '😁', 'a😀', 'a～', '\uFEFFa', '__proto__', 'x'.repeat(300), '日'.repeat(99)],
  // Alike for long: they differ in the last character, or one is the start of the other.
  ...['x'.repeat(64), `${'x'.repeat(63)}y`, `${'x'.repeat(63)}w`, `${'x'.repeat(300)}😀`, `${'x'.repeat(300)}～`],
);
const line = fc.tuple(text, fc.constantFrom('\n', '\n', '\r\n')).map(([words, ending]) => words + ending);

/** At most 41 lines. `last` has no newline; when it is empty, the file ends in one. */
const files = fc
  .record({ mark: fc.constantFrom('', '', '\uFEFF'), lines: fc.array(line, { maxLength: 40 }), last: text })
  .map(({ mark, lines, last }) => file(mark + lines.join('') + last));

export type SortArgs = readonly [lines: InputFile, box: InputBox];

export function filesWith(boxes: Arbitrary<InputBox>): Arbitrary<SortArgs> {
  return fc.tuple(files, boxes);
}

export function laws(args: Arbitrary<SortArgs>): Property<SortArgs, string[]>[] {
  return [
    property('as many lines as the file has', args, ([lines], out: string[]) => {
      const wanted = [...lines].length;
      return out?.length === wanted || `the file has ${wanted} lines, the result ${out?.length}`;
    }),
    property('ascending by UTF-8 bytes', args, (_, out: string[]) => {
      if (!Array.isArray(out)) return 'the result is not a list of lines';
      const at = out.findIndex((item, index) => index > 0 && byBytes(String(out[index - 1]), String(item)) > 0);
      return at === -1 || `${show(out[at])} comes after ${show(out[at - 1])}`;
    }),
    property('each line as often as in the file', args, ([lines], out: string[]) => {
      return sameMultiset(cleaned(lines), out) ?? true;
    }),
    property('no line ends in \\r', args, (_, out: string[]) => {
      return !Array.isArray(out) || !out.some((item) => String(item).endsWith('\r'));
    }),
  ];
}

function show(line: unknown): string {
  const quoted = JSON.stringify(line) ?? String(line);
  return quoted.length > 40 ? `${quoted.slice(0, 37)}...` : quoted;
}
