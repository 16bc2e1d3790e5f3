import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findBubblewrap } from '../../runner/host/bubblewrap.ts';
import { newHome } from '../home.ts';

const path = process.env['PATH'] ?? '';
afterEach(() => {
  process.env['PATH'] = path;
});

/** A program of that name which does what a shell script says. */
function pretend(script: string): void {
  const home = newHome({ bwrap: `#!/bin/sh\n${script}\n` });
  chmodSync(join(home, 'bwrap'), 0o755);
  process.env['PATH'] = home;
}

describe.runIf(process.platform === 'linux')('findBubblewrap', () => {
  it('says how to get it when it is not installed', async () => {
    process.env['PATH'] = newHome();
    expect(await findBubblewrap()).toEqual({
      kind: 'missing',
      reason: 'bubblewrap is not installed',
      nextStep: expect.stringMatching(/^Install it: .*bubblewrap$/),
    });
  });

  it('says what it said when it is installed and does not work', async () => {
    pretend('echo "bwrap: No permissions to create new namespace" >&2; exit 1');
    expect(await findBubblewrap()).toEqual({
      kind: 'missing',
      reason: 'bubblewrap is installed, but does not work here',
      nextStep: expect.stringContaining('bwrap: No permissions to create new namespace'),
    });
  });

  it('goes without /proc when that can not be mounted', async () => {
    pretend(`case "$*" in *--proc*) echo "Can't mount proc" >&2; exit 1;; esac; echo ${process.version}`);
    const found = await findBubblewrap();
    if (found.kind === 'missing') throw new Error(found.reason);
    const words = found.around({ program: '/p/child.cjs', dir: '/p/1', flags: [] }, ['node', 'x']);
    expect(words).not.toContain('--proc');
    expect(words.join(' ')).toContain('--ro-bind /p/child.cjs /p/child.cjs --bind /p/1 /p/1');
    expect(words.slice(-4)).toEqual(['/', '--', 'node', 'x']);
  });
});
