/** What happens to a solution's file while it is watched: the watch never waits for what does not come, and goes on. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { submission } from '../home.ts';
import { watching } from '../watching.ts';

const ACCEPTED = submission('dedup/accepted.set');
const WRONG = submission('dedup/wrong-answer.sorts');

const REPLACED: readonly (readonly [string, (file: string) => void])[] = [
  ['a folder', (file) => mkdirSync(file)],
  ['a pipe nobody writes to', (file) => execFileSync('mkfifo', [file])],
  ['a link to itself', (file) => symlinkSync(file, file)],
  ['a link to a device without an end', (file) => symlinkSync('/dev/zero', file)],
  ['a link to nothing', (file) => symlinkSync('/gone', file)],
  ['a file that may not be read', (file) => writeFileSync(file, ACCEPTED, { mode: 0 })],
  ['a hundred megabytes', (file) => writeFileSync(file, Buffer.alloc(1e8, ' '))],
];

describe.runIf(process.platform !== 'win32')('a watch', () => {
  it('goes on with whatever takes the place of a solution, and judges the next file that is one', async () => {
    const { child, ended, file, save, said, says } = watching({ files: { 'solutions/dedup.ts': WRONG } });
    await says('✗ wrong answer  dedup');
    for (const [what, make] of REPLACED) {
      rmSync(file, { recursive: true });
      make(file);
      // Time to look at it; what it then says differs.
      await pause(300);
      rmSync(file, { recursive: true });
      const mark = said().length;
      save(WRONG);
      await says('✗ wrong answer  dedup', mark).catch(() => expect(`silent after ${what}`).toBe(''));
    }
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('comes through a storm of saves with the verdict of the last one', async () => {
    const { home, child, ended, file, save, says, said } = watching({ files: { 'solutions/dedup.ts': WRONG } });
    await says('✗ wrong answer  dedup');
    const storm = [ACCEPTED, WRONG, 'export const dedup = (', '', 'for (;;);', 'x'.repeat(900_000)];
    for (let at = 0; at < 300; at++) {
      const text = storm[at % storm.length] as string;
      // In one go, in place, and with a copy beside it: as editors of all kinds do.
      if (at % 3 === 0) save(text);
      else if (at % 3 === 1) writeFileSync(file, text);
      else writeFileSync(join(home, `solutions/.dedup.ts.${at}.swp`), text);
    }
    const mark = said().length;
    save(`${WRONG}\nexport const last = 1;\n`);
    await says('✗ wrong answer  dedup', mark);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});
