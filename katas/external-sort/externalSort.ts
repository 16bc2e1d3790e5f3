import fc from 'fast-check';
import { box, file, type InputBox, round } from '../../runner/kata.ts';
import { externalSortGrowth } from './growth.ts';
import { disordered, FIVE_BYTES, filesWith, laws, type SortArgs, sorted } from './lines.ts';
import { externalSortScale } from './scale.ts';

/** At most 41 lines meet these: even one run a line is fewer than the 64 open files. */
const boxes = fc.constantFrom<InputBox[]>(
  box({ memoryMiB: FIVE_BYTES }),
  box({ memoryMiB: 0.0001 }),
  box({ memoryMiB: 0.001 }),
  box(),
);
const args = filesWith(boxes);

export const externalSort = round({
  entry: 'externalSort',
  title: 'Sort a file larger than memory',
  signature: '(lines: Iterable<string>, box: Box) => Iterable<string>',
  streams: true,
  hints: [
    'You can sort what fits in memory. What do you do with one sorted piece before you read the next?',
    'Write each sorted piece to its own file in box.tempDir: that is a run. Round 1 merges runs; here a run is a generator that reads its file in chunks.',
    'cut lines into runs → sort each by code point → write it → a heap with the head line of each run → yield the least, refill from its run. Compare with Buffer.compare, or code unit by code unit with surrogates moved above U+FFFF.',
  ],
  examples: [
    { args: [file('b\na\nb'), box()], returns: ['a', 'b', 'b'], why: 'duplicates stay; no newline at the end' },
    { args: [file('\nb\r\na\r\n'), box()], returns: ['', 'a', 'b'], why: 'a blank line is a line; \\r is not data' },
    { args: [file(''), box()], returns: [], why: 'an empty file' },
    { args: [file('only\n'), box()], returns: ['only'], why: 'one line' },
    {
      args: [file('é\nz\n9\nZ\n10\n a\na \na\n'), box()],
      returns: [' a', '10', '9', 'Z', 'a', 'a ', 'z', 'é'],
      why: 'code points, not a dictionary; spaces are data',
    },
    {
      args: [file('\uFEFFb\n\uFEFFa\na\n'), box()],
      returns: ['a', 'b', '\uFEFFa'],
      why: 'a byte-order mark is one at the start of the file only; elsewhere it is data',
    },
    { args: [file('\uFEFF'), box()], returns: [''], why: 'nothing but a byte-order mark: an empty line' },
    {
      args: [file('😀\n～\n日本\né\n'), box({ memoryMiB: FIVE_BYTES })],
      returns: ['é', '日本', '～', '😀'],
      why: 'the emoji (U+1F600) comes after the full-width tilde (U+FF5E)',
    },
    {
      args: [file('😀\n～\n日本\né\n'), box()],
      returns: ['é', '日本', '～', '😀'],
      why: 'the same in one run',
    },
    {
      args: [file(disordered(40).join('\n')), box({ memoryMiB: FIVE_BYTES })],
      returns: disordered(40).sort(),
      why: 'a memory of 5 bytes: every line is a run',
    },
    {
      args: [file(`${disordered(50).join('\r\n\n')}\n`), box({ memoryMiB: 0.0001 })],
      returns: [...Array<string>(49).fill(''), ...disordered(50).sort()],
      why: 'blank lines in every run',
    },
    {
      args: [file(`b\n${'x'.repeat(20_000)}\na\nb\n`), box({ memoryMiB: 0.001 })],
      returns: ['a', 'b', 'b', 'x'.repeat(20_000)],
      why: 'one line longer than the memory',
    },
    {
      args: [file(`${'€'.repeat(30_000)}\n😀${'€'.repeat(30_000)}\n`), box()],
      returns: ['€'.repeat(30_000), `😀${'€'.repeat(30_000)}`],
      why: 'a run read back in chunks: a border may cut a character',
    },
  ],
  oracle: (...[lines]: SortArgs) => sorted(lines),
  arbitrary: args,
  properties: laws(args),
  growth: externalSortGrowth,
  scale: externalSortScale,
});
