/** Real processes: their peaks are read from /proc. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openLab } from '../lab.ts';
import { canLook } from '../processes.ts';
import { idlePeakMiB, run } from './command.ts';

const lab = openLab();
const dir = lab.folder('commands');
const [input, output] = [join(dir, 'input'), join(dir, 'output')];
writeFileSync(input, 'b\na\n');
afterAll(lab.close);

const command = (script: string) => ({ script, env: { NODE: process.execPath }, dir });
/** Holds so many MiB while it reads. */
const holding = (mib: number) => `"$NODE" -e '
  const held = Buffer.alloc(${mib} * 2 ** 20, 1);
  process.stdout.write(require("node:fs").readFileSync(process.env.INPUT).subarray(0, held.length));
  setTimeout(() => {}, 100);'`;

describe.skipIf(!canLook)('a command', () => {
  it('reads its input and writes its output, pipes included', async () => {
    await run(lab, command('cat "$INPUT" | sort'), input, output);
    expect(readFileSync(output, 'utf8')).toBe('a\nb\n');
  });

  it('counts the CPU time of all its processes', async () => {
    const burn = `"$NODE" -e 'for (let used = 0; used < 200_000; ) used = Object.values(process.cpuUsage()).reduce((a, b) => a + b);'`;
    const { cpuMs } = await run(lab, command(`${burn} | ${burn}`), input);
    expect(cpuMs).toBeGreaterThanOrEqual(400);
  });

  it('adds up the peaks of its processes', async () => {
    const small = await run(lab, command(holding(1)), input);
    const two = await run(lab, command(`${holding(60)} | { cat > /dev/null; INPUT=/dev/null ${holding(60)}; }`), input);
    expect(two.peakMiB - 2 * small.peakMiB).toBeGreaterThan(100);
  });

  it('has a peak when it has nothing to do', async () => {
    const idle = await idlePeakMiB(lab, command(holding(60)));
    const small = await idlePeakMiB(lab, command(holding(1)));
    expect(idle - small).toBeGreaterThan(50);
    expect(small).toBeGreaterThan(10);
  });

  it('fails with what it said, also when it only complained', async () => {
    await expect(run(lab, command('echo no room >&2; exit 3'), input)).rejects.toThrow('no room');
    await expect(run(lab, command('(exit 3)'), input)).rejects.toThrow('exit code 3');
    await expect(run(lab, command('echo no room >&2'), input)).rejects.toThrow('no room');
  });
});
