import fc from 'fast-check';
import { box, file, round, sameMultiset } from '../../runner/kata.ts';
import { groupBySkewedGrowth } from './growth.ts';
import { fewKeys, hotKey, laws, SIGNATURE, sumByKey, tinyBox } from './rows.ts';
import { groupBySkewedScale } from './scale.ts';

export const groupBySkewed = round({
  entry: 'groupBySkewed',
  title: 'Sum by key, when one key has most of the rows',
  signature: SIGNATURE,
  streams: true,
  hints: [
    'A file with one hot key stays as large as it is, however often you partition it. But how large is the answer for that key?',
    'Add up before you write. A map with a fixed number of entries in front of the files turns a million rows of the hot key into one entry.',
    'When that map is full, write its sums to the files by hash and start it afresh; write what is left at the end of the input too. A key then has several partial sums, all in one file: add them up with the same function. A file is done when its keys fit, and one key always fits.',
  ],
  examples: [
    {
      args: [file('a\t1\na\t2\nb\t3\na\t4\n'), box({ memoryMiB: 0.001 })],
      returns: ['a\t7', 'b\t3'],
      why: 'one sum for each key',
    },
    { args: [file(''), box({ memoryMiB: 0.001 })], returns: [], why: 'an empty file' },
    { args: [file('a\t5'), box({ memoryMiB: 0.001 })], returns: ['a\t5'], why: 'one line, no newline at the end' },
    {
      args: [file('\uFEFFa\t1\r\n\r\n__proto__\t2\r\na\t-1\r\na\t\r\na\tx\r\na\t1\t2\r\n__proto__\t3'), box()],
      returns: ['a\t0', '__proto__\t5'],
      why: 'the dirt of round 2, a sum of zero',
    },
    {
      args: [file('hot\t1\n'.repeat(600)), box({ memoryMiB: 0.001, openFiles: 4 })],
      returns: ['hot\t600'],
      why: 'one key, and its rows do not fit',
    },
    {
      args: [file(skewed(150, () => 'hot\t1\nhot\t2\nhot\t-2')), box({ memoryMiB: 0.002, openFiles: 8 })],
      returns: ['hot\t150', ...others(150)],
      why: 'a hot key all along, and more keys than fit',
    },
    {
      args: [file(`${skewed(120)}${'hot\t1\n'.repeat(300)}`), box({ memoryMiB: 0.001, openFiles: 4 })],
      returns: ['hot\t300', ...others(120)],
      why: 'the hot key comes last, after the memory was full',
    },
    {
      args: [file(`${'hot\t1\n'.repeat(300)}${skewed(120)}hot\t-300`), box({ memoryMiB: 0.001, openFiles: 4 })],
      returns: ['hot\t0', ...others(120)],
      why: 'the hot key comes first, and once more at the end',
    },
    {
      args: [file(skewed(100, (id) => `hot#${id % 2}\t1\nhot#${id % 2}\t1`)), box({ memoryMiB: 0.001, openFiles: 8 })],
      returns: ['hot#0\t100', 'hot#1\t100', ...others(100)],
      why: 'two hot keys, with a # in them',
    },
    {
      args: [file(skewed(100, () => '東京😀\t3\né\t1\n東京😀\t4')), box({ memoryMiB: 0.001, openFiles: 8 })],
      returns: ['東京😀\t700', 'é\t100', ...others(100)],
      why: 'hot keys outside ASCII',
    },
    {
      args: [
        file(`${`${'x'.repeat(20_000)}\t1\n`.repeat(3)}a\t1\n${'x'.repeat(20_000)}\t1\n`),
        box({ memoryMiB: 0.01 }),
      ],
      returns: [`${'x'.repeat(20_000)}\t4`, 'a\t1'],
      why: 'one line is larger than the memory: a single row always has to fit',
    },
  ],
  oracle: sumByKey,
  arbitrary: anyFile(),
  agrees: sameMultiset,
  properties: laws(anyFile()),
  growth: groupBySkewedGrowth,
  scale: groupBySkewedScale,
});

/** A row for each of many keys, and before each the rows that `between` gives. */
function skewed(keys: number, between?: (id: number) => string): string {
  return Array.from({ length: keys }, (_, id) => `${between ? `${between(id)}\n` : ''}user-${id}\t${id}\n`).join('');
}

function others(keys: number): string[] {
  return Array.from({ length: keys }, (_, id) => `user-${id}\t${id}`);
}

function anyFile() {
  return fc.oneof({ weight: 3, arbitrary: hotKey(tinyBox()) }, { weight: 1, arbitrary: fewKeys(tinyBox()) });
}
