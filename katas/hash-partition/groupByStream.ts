import fc from 'fast-check';
import { box, file, round, sameMultiset } from '../../runner/kata.ts';
import { groupByStreamGrowth } from './growth.ts';
import { fewKeys, laws, manyKeys, roomyBox, SIGNATURE, sumByKey, tinyBox } from './rows.ts';
import { groupByStreamScale } from './scale.ts';

const LONG = 'é'.repeat(20_001);

export const groupByStream = round({
  entry: 'groupByStream',
  title: 'Sum by key, with more keys than fit in memory',
  signature: SIGNATURE,
  streams: true,
  hints: [
    'A map of all keys does not fit. What if every row of a key were in the same small file? Round 1 says how to choose the file.',
    'Write each row to one of a few temporary files by the hash of its key. Then one file at a time: sum it in a map, yield the sums, forget the map. No key is in two files, so nothing needs merging.',
    'A file may still have too many keys. Notice it while you fill the map, and partition that file again with another hash: mix the depth into the start value. With the same hash all its keys would meet in one file again. (Sorting instead works too: sorted runs, a merge with a heap, then add up neighbours.)',
  ],
  examples: [
    { args: [file('a\t1\nb\t2\na\t3\n'), box()], returns: ['a\t4', 'b\t2'], why: 'one sum for each key' },
    { args: [file(''), box()], returns: [], why: 'an empty file' },
    { args: [file('a\t5'), box()], returns: ['a\t5'], why: 'one line, no newline at the end' },
    {
      args: [file('a\t9007199254740990\nb\t-9007199254740991\na\t1\n'), box()],
      returns: ['a\t9007199254740991', 'b\t-9007199254740991'],
      why: 'the largest and the smallest sum there is',
    },
    {
      args: [file('a\t-5\nb\t-1\na\t5\nb\t007\nc\t-0\n'), box()],
      returns: ['a\t0', 'b\t6', 'c\t0'],
      why: 'amounts below zero, a sum of zero, leading zeros',
    },
    {
      args: [file('\n\ta\n\t7\na\nb\t1\na\t\na\t1\t2\n \na\t\t3\n'), box()],
      returns: ['b\t1'],
      why: 'blank lines, no key, no tab, no amount, two tabs: skipped',
    },
    {
      args: [file('a\tx\na\t1.5\na\t5x\na\t 5\na\t5 \na\t+5\na\t--5\na\t-\na\t1e3\na\t0x10\na\tNaN\nb\t1\n'), box()],
      returns: ['b\t1'],
      why: 'an amount is digits, with a minus at most',
    },
    {
      args: [file('\uFEFFa\t1\r\nb\t2\r\na\t3\r\n\r\nb\t4'), box()],
      returns: ['a\t4', 'b\t6'],
      why: 'a byte-order mark and CRLF are not data',
    },
    {
      args: [file('é\t1\n東京\t2\n😀\t3\né\t4\n a\t5\na\t6\na \t7\n'), box()],
      returns: ['é\t5', '東京\t2', '😀\t3', ' a\t5', 'a\t6', 'a \t7'],
      why: 'characters outside ASCII; spaces belong to the key',
    },
    {
      args: [file('__proto__\t1\nconstructor\t2\n__proto__\t3\ntoString\t4\n'), box()],
      returns: ['__proto__\t4', 'constructor\t2', 'toString\t4'],
      why: 'keys that every object has',
    },
    {
      args: [file(`${LONG}\t1\nx\t2\nx${LONG}\t3\n${LONG}\t4\n`), box({ memoryMiB: 1 })],
      returns: [`${LONG}\t5`, 'x\t2', `x${LONG}\t3`],
      why: 'very long lines',
    },
    {
      args: [file(`${users(1)}${users(2)}`), box({ memoryMiB: 0.004, openFiles: 8 })],
      returns: Array.from({ length: 120 }, (_, id) => `東京-${id}\t3`),
      why: 'more keys than fit, each comes back much later',
    },
    {
      args: [file(`${users(1)}\n${users(-1)}東京-0\t9`), box({ memoryMiB: 0.001, openFiles: 4 })],
      returns: Array.from({ length: 120 }, (_, id) => `東京-${id}\t${id === 0 ? 9 : 0}`),
      why: 'far less memory, four open files, sums of zero',
    },
  ],
  oracle: sumByKey,
  arbitrary: anyFile(),
  agrees: sameMultiset,
  properties: laws(anyFile()),
  growth: groupByStreamGrowth,
  scale: groupByStreamScale,
});

function users(amount: number): string {
  return Array.from({ length: 120 }, (_, id) => `東京-${id}\t${amount}\n`).join('');
}

/** In this round the rows of one key always fit in memory: a tiny box only goes with few rows of each key. */
function anyFile() {
  return fc.oneof(fewKeys(roomyBox()), manyKeys(tinyBox()));
}
