/** A solution's file that is none, or no text: one clear sentence, and never a wait for what does not come. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKata } from '../command.ts';
import { newHome, submission } from '../home.ts';

type Make = (file: string) => void;

const ACCEPTED = submission('dedup/accepted.set');
const NOT_UTF8 = 'not UTF-8: save it in that encoding';

const FILES: readonly (readonly [string, Make, 1 | 2, string])[] = [
  ['is a folder', (file) => mkdirSync(file), 2, 'Cannot read solutions/dedup.ts: it is a folder.'],
  ['is a link to itself', (file) => symlinkSync(file, file), 2, 'its symbolic links run in a circle.'],
  ['is a link to nothing', (file) => symlinkSync('/gone', file), 2, "'npx kata start dedup' puts the starter there."],
  ['is a pipe nobody writes to', (file) => execFileSync('mkfifo', [file]), 2, 'it is no file.'],
  ['is a link to a device', (file) => symlinkSync('/dev/zero', file), 2, 'it is no file.'],
  ['has 100 MB', (file) => writeFileSync(file, Buffer.alloc(1e8, ' ')), 2, 'larger than 1024 KiB'],
  ['is UTF-16', (file) => writeFileSync(file, `\ufeff${ACCEPTED}`, 'utf16le'), 2, NOT_UTF8],
  ['is Latin-1', (file) => writeFileSync(file, `// caf\u00e9\n${ACCEPTED}`, 'latin1'), 2, NOT_UTF8],
  ['is empty', (file) => writeFileSync(file, ''), 1, 'exports nothing that can be called'],
  [
    'has a byte-order mark',
    (file) => writeFileSync(file, `\ufeff${submission('dedup/wrong-answer.sorts')}`),
    1,
    'wrong answer',
  ],
];

describe.runIf(process.platform !== 'win32')('a solution whose file', { concurrent: true }, () => {
  it.each(FILES)('%s', async (_what, make, code, text) => {
    const home = newHome({ 'solutions/.keep': '' });
    make(join(home, 'solutions/dedup.ts'));
    const ended = await runKata(home, ['check', 'dedup', '--stage', 'examples']);
    // A line of what is said may end anywhere.
    const said = (ended.out + ended.err).replace(/\s+/g, ' ');
    expect([ended.code, said]).toEqual([code, expect.stringContaining(text)]);
  });
});
