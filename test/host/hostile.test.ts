/**
 * Programs that want to hang, crash, fool or outlive the runner, or to touch what is not theirs: each gets the verdict
 * that its first line says, in every layer that this machine has, and leaves all as it was.
 */
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Bubblewrap, findBubblewrap } from '../../runner/host/bubblewrap.ts';
import { bundleProgram } from '../../runner/host/bundle.ts';
import { createPool } from '../../runner/host/pool.ts';
import { type Sandbox, sandboxOf } from '../../runner/host/sandbox.ts';
import { verdictOf } from '../../runner/judge/outcome.ts';
import { box, type Round } from '../../runner/kata.ts';
import { JUDGE_CAPS } from '../../runner/limits.ts';
import { createPaint } from '../../runner/report/paint.ts';
import { reportLines } from '../../runner/report/text.ts';
import { type Hostile, hostilePrograms } from '../doubles/hostile.ts';
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
const strongest = layers.findLast(([, , isThere]) => isThere)?.[1];

/** A machine where bubblewrap does not work proves nothing about it, and says so. */
const reason = wall.kind === 'missing' ? `: left out, ${wall.reason}` : '';

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

    // How steps are counted has nothing to do with the wall: once is enough.
    const own = programs.filter(({ stage }) => stage !== 'growth' || sandbox === strongest);

    it.concurrent.each(own.map((program) => [program.name, program.verdict, program] as const))(
      '%s gets %s',
      async (name, verdict, program) => {
        const world = await openWorld(`${layer}-${name}`.replaceAll(' ', '-'));
        const disk = program.holds.includes('disk') ? watchDisk(bench.dir) : undefined;
        const report = await bench.judge(tinyKata(roundFor(program, world)), program.file, { only: [program.stage] });
        const text = reportLines(report, 80).map(createPaint(false)).join('\n');
        expect({ verdict: report.verdict, ...(await world.close()) }, text).toEqual({ verdict, ...AS_IT_WAS });
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
      const world = await openWorld(name);
      const dir = mkdtempSync(join(tmpdir(), 'bigkata-test-'));
      const program = join(dir, 'program.cjs');
      const { canary, port } = world;
      writeFileSync(program, `globalThis.world = ${JSON.stringify({ canary, port })};\n${await bundleProgram(file)}`);
      const programs = { judge: program, count: program, time: program };
      const pool = createPool({ programs, dir, largeDir: dir, sandbox: alone, warm: 0, now: () => performance.now() });
      const session = pool.open({ file, code: '', map: '', inputs: [] }, NEVER);
      const loaded = await session.load();
      const ending = loaded.kind === 'stopped' ? verdictOf(loaded.ending) : loaded.kind;
      await pool.close();
      await vi.waitFor(() => expect(processesIn(dir)).toEqual([]), { timeout: 20_000 });
      rmSync(dir, { recursive: true });
      expect({ verdict: ending, ...(await world.close()) }, await session.output()).toEqual({ verdict, ...AS_IT_WAS });
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

const AS_IT_WAS = { canary: 'sings', beside: ['canary'], connections: 0 };

/** What a program may try to reach: a file that is not its own, and a server that listens. */
async function openWorld(name: string) {
  const dir = mkdtempSync(join(home, `${name}-`));
  const canary = join(dir, 'canary');
  writeFileSync(canary, 'sings', { mode: 0o600 });
  const before = statSync(canary);
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    canary,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      const { mtimeMs, ctimeMs } = existsSync(canary) ? statSync(canary) : { mtimeMs: 0, ctimeMs: 0 };
      const isSame = mtimeMs === before.mtimeMs && ctimeMs === before.ctimeMs;
      return { canary: isSame ? readFileSync(canary, 'utf8') : 'touched', beside: readdirSync(dir), connections };
    },
  };
}

function roundFor({ stage }: Hostile, { canary, port }: { readonly canary: string; readonly port: number }): Round {
  if (stage === 'growth') return DEDUP;
  const args = (sin: boolean) => [sin, { canary, port }, box()];
  return tinyRound({
    examples: [false, true].map((sin) => ({ args: args(sin), returns: 'honest', why: String(sin) })),
    oracle: () => 'honest',
    arbitrary: fc.boolean().map(args) as unknown as Round['arbitrary'],
  });
}

/** Keep the first of each text, in linear time. */
const DEDUP = tinyRound({
  oracle: (items) => [...new Set(items as readonly string[])],
  growth: {
    sizes: { n: 'length of items' },
    inputs: { random: ({ n = 0 }, random) => [Array.from({ length: n }, () => random.text(8))] },
    time: 'O(n)',
    space: 'O(n)',
  },
});
