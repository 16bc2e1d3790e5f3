import { describe, expect, it } from 'vitest';
import { type Sandbox, sandboxOf } from '../../runner/host/sandbox.ts';

const NO_WALL = { kind: 'missing', reason: 'it is not there', nextStep: 'Get it.' } as const;
const CELL = { program: '/p/child.cjs', dir: '/p/1', flags: [] };

const bare = (version = 'v20.19.0', platform: NodeJS.Platform = 'linux') => sandboxOf(version, platform, NO_WALL);
const allowed = (sandbox: Sandbox) => sandbox.command(CELL).filter((word) => word.startsWith('--allow'));

describe('sandboxOf', () => {
  it.each([
    ['v20.19.0', '--experimental-permission'],
    ['v22.12.0', '--experimental-permission'],
    ['v22.13.0', '--permission'],
    ['v23.4.0', '--experimental-permission'],
    ['v23.5.0', '--permission'],
    ['v24.0.0', '--permission'],
  ])('writes the permission flag as that version does when Node is %s', (version, flag) => {
    const words = bare(version).command(CELL);
    expect(words.filter((word) => word.endsWith('permission'))).toEqual([flag]);
  });

  it('lets a child read its program and its directory, and write to its directory alone', () => {
    expect(allowed(bare())).toEqual([
      '--allow-fs-read=/p/child.cjs',
      '--allow-fs-read=/p/1/*',
      '--allow-fs-write=/p/1/*',
    ]);
  });

  it('passes on the flags of V8 that it is told', () => {
    expect(bare().command({ ...CELL, flags: ['--a', '--b=1'] })).toEqual(expect.arrayContaining(['--a', '--b=1']));
  });

  it('starts Node and puts the program last when it makes a command line', () => {
    const words = bare().command(CELL);
    expect([words[0], words.at(-1)]).toEqual([process.execPath, CELL.program]);
  });

  it('puts the same command behind the wall when there is one', () => {
    const around = (_cell: unknown, command: readonly string[]) => ['wall', ...command] as const;
    const sandbox = sandboxOf('v20.19.0', 'linux', { kind: 'bubblewrap', around });
    expect(sandbox.command(CELL)).toEqual(['wall', ...bare().command(CELL)]);
    expect([sandbox.layers.at(-1), sandbox.missing]).toEqual(['bubblewrap', undefined]);
  });

  it('puts it on a leash when there is no wall, and never on both', () => {
    const around = (_cell: unknown, command: readonly string[]) => ['wall', ...command] as const;
    const leash = (command: readonly [string, ...string[]]): [string, ...string[]] => ['leash', ...command];
    const leashed = sandboxOf('v20.19.0', 'linux', NO_WALL, leash);
    expect(leashed.command(CELL)).toEqual(['leash', ...bare().command(CELL)]);
    expect(sandboxOf('v20.19.0', 'linux', { kind: 'bubblewrap', around }, leash).command(CELL)[0]).toBe('wall');
    expect([leashed, bare()].map(({ layers }) => layers.includes('ends-with-runner'))).toEqual([true, false]);
  });

  it('says what is missing when there is no wall', () => {
    expect([bare().layers.includes('bubblewrap'), bare().missing]).toEqual([false, NO_WALL]);
  });

  it.each([
    ['linux', true],
    ['darwin', false],
    ['win32', false],
  ] as const)('says whether CPU time and resident memory are limited when the platform is %s', (platform, are) => {
    const { layers } = bare('v20.19.0', platform);
    expect([layers.includes('cpu-limit'), layers.includes('resident-limit')]).toEqual([are, are]);
  });
});
