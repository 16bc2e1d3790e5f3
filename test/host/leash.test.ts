import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { describe, expect, it, vi } from 'vitest';
import { isAlive, killGroup } from '../../runner/host/kill.ts';
import { findLeash } from '../../runner/host/leash.ts';
import { startGroup } from '../../runner/host/process.ts';

const leash = await findLeash();

/** Starts a program that waits, in a group of its own, and tells its id. */
const RUNNER = `
  const [command, ...args] = process.argv.slice(1);
  const child = require('child_process').spawn(command, args, { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.once('data', () => console.log(child.pid));
  setInterval(() => {}, 1e6);
`;

const WAITS = ['-e', "console.log('waiting'); setInterval(() => {}, 1e6)"];

describe.runIf(leash !== undefined)('findLeash', () => {
  it('has a program that waits end with the runner that is killed', async () => {
    const command = leash?.([process.execPath, ...WAITS]) ?? [];
    const runner = startGroup(process.execPath, ['-e', RUNNER, ...command], tmpdir(), ['ignore', 'pipe', 'inherit']);
    const [text] = (await once(runner.stdout as NonNullable<typeof runner.stdout>, 'data')) as [Buffer];
    const waiting = Number(text.toString());
    try {
      expect(isAlive(waiting)).toBe(true);
      runner.kill('SIGKILL');
      await vi.waitFor(() => expect(isAlive(waiting)).toBe(false), { timeout: 20_000 });
    } finally {
      killGroup(waiting);
    }
  });

  it('keeps the id of the process that is started', async () => {
    const [command, ...args] = leash?.([process.execPath, '-p', 'process.pid']) ?? [''];
    const child = startGroup(command, args, tmpdir(), ['ignore', 'pipe', 'inherit']);
    const [text] = (await once(child.stdout as NonNullable<typeof child.stdout>, 'data')) as [Buffer];
    expect(Number(text.toString())).toBe(child.pid);
  });
});
