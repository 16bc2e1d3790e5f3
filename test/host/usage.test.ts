import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { killGroup } from '../../runner/host/kill.ts';
import { startGroup } from '../../runner/host/process.ts';
import { usageOf } from '../../runner/host/usage.ts';

const platform = process.platform;
afterEach(() => {
  Object.defineProperty(process, 'platform', { value: platform });
});

describe.runIf(platform === 'linux')('usageOf', () => {
  it('agrees with Node to a tick or two when it reads this process', () => {
    const before = process.cpuUsage();
    const cpuMs = usageOf(process.pid)()?.cpuMs ?? -1;
    expect(Math.abs(cpuMs - (before.user + before.system) / 1_000)).toBeLessThan(50);
  });

  it('counts user and system time when a process uses both', () => {
    const start = process.cpuUsage();
    const first = usageOf(process.pid)()?.cpuMs ?? 0;
    const used = () => process.cpuUsage(start);
    while (used().user < 100_000 || used().system < 50_000) statSync('.');
    const { user, system } = used();
    expect((usageOf(process.pid)()?.cpuMs ?? 0) - first).toBeGreaterThan((user + system) / 1_000 - 50);
  });

  it('agrees with Node about resident memory when it reads this process', () => {
    const rss = process.memoryUsage.rss() / 1_024 / 1_024;
    expect((usageOf(process.pid)()?.residentMiB ?? 0) / rss).toBeCloseTo(1, 1);
  });

  it('is not misled when the name of a program looks like fields', async () => {
    const code = "process.title = 'x) R 1 2 3'; console.log('ready'); setInterval(() => {}, 1e6)";
    const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    const used = usageOf(child.pid ?? 0)();
    child.kill();
    expect(used?.residentMiB).toBeGreaterThan(10);
  });

  it('gives nothing when the process is gone', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    expect(usageOf(child.pid ?? 0)()).toBeUndefined();
  });

  it('gives nothing when the platform is not Linux', () => {
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    expect(usageOf(process.pid)()).toBeUndefined();
  });

  it('counts what a process has started, and what that has started', async () => {
    const sleep = 'setTimeout(() => {}, 1e6)';
    const inner = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(sleep)}]); ${sleep}`;
    const outer = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}]); ${sleep}`;
    const child = startGroup(process.execPath, ['-e', outer], '/', 'ignore');
    const usage = usageOf(child.pid ?? 0);
    await expect.poll(() => usage()?.processes, { timeout: 20_000 }).toBe(3);
    expect(usage()?.residentMiB).toBeGreaterThan(60);
    killGroup(child.pid ?? 0);
  });

  it('finds an orphan by its group, after some looks', async () => {
    const orphan = "require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1e6)']).unref()";
    const both = `'${process.execPath}' -e "${orphan}"; sleep 1000`;
    const child = startGroup('/bin/sh', ['-c', both], '/', 'ignore');
    const usage = usageOf(child.pid ?? 0);
    await expect.poll(() => usage()?.processes, { timeout: 20_000 }).toBe(3);
    killGroup(child.pid ?? 0);
  });

  it('counts what is written', async () => {
    const write = "process.stdout.write('x'.repeat(3 * 2 ** 20)); setTimeout(() => {}, 1e6)";
    const child = spawn(process.execPath, ['-e', write], { stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.resume();
    const usage = usageOf(child.pid ?? 0);
    await expect.poll(() => Math.floor(usage()?.writtenMiB ?? 0), { timeout: 20_000 }).toBe(3);
    child.kill();
  });
});
