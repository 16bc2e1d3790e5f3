import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { startMeter } from '../../runner/host/meter.ts';
import { canLook } from '../bench/processes.ts';
import { newHome } from '../home.ts';

/** Holds 100 MiB for a moment, then next to nothing, and says so. */
const HELD_FOR_A_MOMENT = `
  let held = Buffer.alloc(100 * 2 ** 20, 1);
  held = undefined;
  gc();
  process.stdout.write('ready');
  setInterval(() => {}, 1_000);
`;

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

function fieldOf(pid: number, name: string): number {
  const text = readFileSync(`/proc/${pid}/status`, 'latin1');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1]) / 1_024;
}

async function start(code: string): Promise<number> {
  const child = spawn(process.execPath, ['--expose-gc', '--eval', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

describe.skipIf(!canLook)('startMeter', () => {
  it('knows of memory that was given back before it looked', async () => {
    const pid = await start(HELD_FOR_A_MOMENT);
    const { peakMiB } = startMeter(pid, newHome(), Date.now).stop();
    expect(peakMiB).toBeGreaterThan(100);
  });

  it("leaves out the pages of files: Node's own code", async () => {
    const pid = await start(HELD_FOR_A_MOMENT);
    const { peakMiB } = startMeter(pid, newHome(), Date.now).stop();
    const code = fieldOf(pid, 'RssFile');
    expect(code).toBeGreaterThan(10);
    expect(peakMiB).toBeLessThanOrEqual(fieldOf(pid, 'VmHWM') - code + 1);
  });
});
