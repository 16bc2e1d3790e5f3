/**
 * Programs that want to hang, crash, fool or outlive the runner, or to touch what is not theirs: each gets the verdict
 * that its first line says, in every layer that this machine has, and leaves all as it was.
 */
import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Bubblewrap, findBubblewrap } from '../../runner/host/bubblewrap.ts';
import { bundleProgram } from '../../runner/host/bundle.ts';
import { createPool } from '../../runner/host/pool.ts';
import { type Sandbox, sandboxOf } from '../../runner/host/sandbox.ts';
import { verdictOf } from '../../runner/judge/outcome.ts';
import { JUDGE_CAPS } from '../../runner/limits.ts';
import { createPaint } from '../../runner/report/paint.ts';
import { reportLines } from '../../runner/report/text.ts';
import { hostilePrograms, hostileRound } from '../doubles/hostile.ts';
import { AS_IT_WAS, openPrey } from '../doubles/prey.ts';
import { tinyKata, tinyRound } from '../doubles/tiny-kata.ts';
import { openWorkbench, processesIn, programFile } from '../doubles/workbench.ts';

const programs = hostilePrograms('hostile');
const unflagged = hostilePrograms('hostile/unflagged');
const wall = await findBubblewrap();
const without = { kind: 'missing', reason: 'it was left out', nextStep: '' } as const;
const layers = [
  ['without bubblewrap', sandboxOf(process.version, process.platform, without), true],
  ['with bubblewrap', sandboxOf(process.version, process.platform, wall), wall.kind === 'bubblewrap'],
] as const;

/** A machine where bubblewrap does not work proves nothing about it, and says so. */
const reason = wall.kind === 'missing' ? `: left out, ${wall.reason}` : '';

/** What is hostile to counting is right on small inputs, else it would be found out before. */
const ON_THE_WAY = {
  examples: ['examples'],
  properties: ['properties'],
  growth: ['examples', 'properties', 'growth'],
} as const;

const home = mkdtempSync(join(tmpdir(), 'kata-canary-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it('there are at least 60 programs', () => {
  expect(programs.length).toBeGreaterThanOrEqual(60);
});

for (const [layer, sandbox, isThere] of layers) {
  describe.runIf(isThere)(`${layer}${isThere ? '' : reason}`, () => {
    let bench: Awaited<ReturnType<typeof openWorkbench>>;
    beforeAll(async () => {
      bench = await openWorkbench({ sandbox });
    });
    afterAll(() => bench.close());

    it.concurrent.each(programs.map((program) => [program.name, program.verdict, program] as const))(
      '%s gets %s',
      async (name, verdict, program) => {
        const prey = await openPrey(join(home, `${layer}-${name}-`.replaceAll(' ', '-')));
        const disk = program.holds.includes('disk') ? watchDisk(bench.dir) : undefined;
        const kata = tinyKata(hostileRound(program, prey));
        const report = await bench.judge(kata, program.file, { only: ON_THE_WAY[program.stage] });
        await prey.close();
        const text = reportLines(report, 80).map(createPaint(false)).join('\n');
        expect({ verdict: report.verdict, ...prey.look() }, text).toEqual({ verdict, ...AS_IT_WAS });
        expect(disk?.highestMiB() ?? 0).toBeLessThan(DISK_MIB);
        expect(`${text}${JSON.stringify(report)}`).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
      },
    );

    it('leaves no process and no directory, and judges an honest program, after all of them', async () => {
      const left = () => [processesIn(bench.dir), readdirSync(bench.dir).filter((entry) => /^\d+$/.test(entry))];
      await vi.waitFor(() => expect(left()).toEqual([[], []]), { timeout: 20_000 });
      const round = tinyRound({ examples: [{ args: [1], returns: [1], why: 'honest' }] });
      const report = await bench.judge(tinyKata(round), programFile('echoes'), { only: ['examples'] });
      expect(report.verdict).toBe('accepted');
    });
  });
}

describe.runIf(wall.kind === 'bubblewrap')(`bubblewrap alone${reason}`, () => {
  /** In place of our own program, and without the flags of Node: as if a solution had broken out of both. */
  const alone: Sandbox = {
    layers: [],
    command: (cell) => (wall as Bubblewrap).around(cell, [process.execPath, '--no-warnings', cell.program]),
  };

  it.concurrent.each(unflagged.map((program) => [program.name, program.verdict, program.file] as const))(
    '%s gets %s',
    async (name, verdict, file) => {
      const prey = await openPrey(join(home, `${name}-`));
      const dir = mkdtempSync(join(tmpdir(), 'bigkata-test-'));
      const program = join(dir, 'program.cjs');
      const { canary, port } = prey;
      writeFileSync(program, `globalThis.world = ${JSON.stringify({ canary, port })};\n${await bundleProgram(file)}`);
      const programs = { judge: program, count: program, time: program };
      const pool = createPool({ programs, dir, largeDir: dir, sandbox: alone, warm: 0, now: () => performance.now() });
      const session = pool.open({ file, realFile: file, code: '', map: '', inputs: [] }, NEVER);
      const loaded = await session.load();
      const ending = loaded.kind === 'stopped' ? verdictOf(loaded.ending) : loaded.kind;
      await pool.close();
      await vi.waitFor(() => expect(processesIn(dir)).toEqual([]), { timeout: 20_000 });
      await prey.close();
      rmSync(dir, { recursive: true });
      expect({ verdict: ending, ...prey.look() }, await session.output()).toEqual({ verdict, ...AS_IT_WAS });
    },
  );
});

const NEVER = new AbortController().signal;

/** Two programs that fill it at the same time, and as much again for what is written between two looks. */
const DISK_MIB = 4 * JUDGE_CAPS.writtenMiB;

/** What a directory takes of the disk, at its highest. */
function watchDisk(dir: string) {
  let highest = 0;
  const look = () => {
    highest = Math.max(highest, blocksIn(dir) / 2_048);
  };
  const timer = setInterval(look, 50);
  return {
    highestMiB: () => {
      clearInterval(timer);
      return highest;
    },
  };
}

/** In blocks of 512 bytes. What is removed while it is counted is not there. */
function blocksIn(dir: string): number {
  try {
    const sizes = readdirSync(dir, { withFileTypes: true }).map((entry) => {
      const path = join(dir, entry.name);
      return entry.isDirectory() ? blocksIn(path) : lstatSync(path).blocks;
    });
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
