import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isAlive, killGroup } from '../../runner/host/kill.ts';
import { startGroup } from '../../runner/host/process.ts';

const STUBBORN = "process.on('SIGTERM', () => {}); process.on('SIGINT', () => {}); setInterval(() => {}, 1e6)";

function start(code: string) {
  const child = startGroup(process.execPath, ['-e', code], tmpdir(), 'ignore');
  return { child, pid: child.pid ?? 0, exit: once(child, 'exit') };
}

describe('killGroup', () => {
  it('ends a process that ignores polite signals when it is called', async () => {
    const { pid, exit } = start(STUBBORN);
    killGroup(pid);
    expect(await exit).toEqual([null, 'SIGKILL']);
  });

  it('does nothing when the group is already gone', async () => {
    const { pid, exit } = start('');
    await exit;
    expect(() => killGroup(pid)).not.toThrow();
  });
});

describe('isAlive', () => {
  it('says yes when the process is there', () => {
    expect(isAlive(process.pid)).toBe(true);
  });

  it('says no when the process is gone', async () => {
    const { pid, exit } = start('');
    await exit;
    expect(isAlive(pid)).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)('says yes when the process belongs to somebody else', () => {
    expect(isAlive(1)).toBe(true);
  });
});
