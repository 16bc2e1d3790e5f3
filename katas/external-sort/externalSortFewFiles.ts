import fc from 'fast-check';
import { box, file, type InputBox, round } from '../../runner/kata.ts';
import { externalSortFewFilesGrowth } from './growth.ts';
import { disordered, FIVE_BYTES, filesWith, laws, type SortArgs, sorted } from './lines.ts';
import { externalSortFewFilesScale } from './scale.ts';

const tiny = (openFiles: number) => box({ memoryMiB: FIVE_BYTES, openFiles });
const boxes = fc.constantFrom<InputBox[]>(
  tiny(3),
  tiny(4),
  tiny(16),
  box({ memoryMiB: 0.0001, openFiles: 3 }),
  box({ memoryMiB: 0.001, openFiles: 4 }),
  box({ openFiles: 16 }),
);
const args = filesWith(boxes);

/** As many runs as lines: each line is longer than the memory. */
const runs = (count: number, openFiles: number, why: string) => ({
  args: [file(disordered(count).join('\n')), tiny(openFiles)] as const,
  returns: disordered(count).sort(),
  why: `${count} runs, ${openFiles} open files: ${why}`,
});

export const externalSortFewFiles = round({
  entry: 'externalSortFewFiles',
  title: 'The same with few open files',
  signature: '(lines: Iterable<string>, box: Box) => Iterable<string>',
  streams: true,
  hints: [
    'With f open files, how many runs can you merge into a new file at once? Mind the file that you write.',
    'A merge of f - 1 runs into one file gives one longer run. So there are f - 2 runs fewer. When may you stop?',
    'A queue of runs: while there are more than f - 1, take f - 1 from the front, merge them into a new file, put it at the back. Then merge what is left into the answer.',
  ],
  examples: [
    { args: [file('c\na\nb\na'), box({ openFiles: 16 })], returns: ['a', 'a', 'b', 'c'], why: 'one run' },
    { args: [file('\nb\r\na\r\n'), tiny(3)], returns: ['', 'a', 'b'], why: 'a blank line is a line; \\r is not data' },
    { args: [file(''), tiny(3)], returns: [], why: 'an empty file: no run at all' },
    { args: [file('\uFEFFonly\r\n'), tiny(3)], returns: ['only'], why: 'one line with a byte-order mark' },
    runs(4, 4, 'one run is left over'),
    runs(5, 3, 'two runs at a time, one is left over'),
    runs(7, 4, 'three at a time, one is left over'),
    runs(16, 16, 'all but one in the first merge'),
    runs(17, 16, 'one more run than files'),
    runs(60, 3, 'many passes'),
    {
      args: [file('😀\n～\n\n日本\n😀\né\n～'), tiny(3)],
      returns: ['', 'é', '日本', '～', '～', '😀', '😀'],
      why: 'the order of code points in every pass',
    },
    {
      args: [file(`${'€'.repeat(30_000)}\nb\n${'x'.repeat(20_000)}\na\nb`), tiny(3)],
      returns: ['a', 'b', 'b', 'x'.repeat(20_000), '€'.repeat(30_000)],
      why: 'lines longer than the memory, read back in chunks',
    },
  ],
  oracle: (...[lines]: SortArgs) => sorted(lines),
  arbitrary: args,
  properties: laws(args),
  growth: externalSortFewFilesGrowth,
  scale: externalSortFewFilesScale,
});
