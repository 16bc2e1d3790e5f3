import { describe, expect, it } from 'vitest';
import { chooseSandbox } from '../../runner/host/sandbox.ts';

describe('chooseSandbox', () => {
  it.each([
    ['v20.19.0', '--experimental-permission'],
    ['v22.12.0', '--experimental-permission'],
    ['v22.13.0', '--permission'],
    ['v23.4.0', '--experimental-permission'],
    ['v23.5.0', '--permission'],
    ['v24.0.0', '--permission'],
  ])('writes the permission flag as that version does when Node is %s', (version, flag) => {
    const flags = chooseSandbox(version, 'linux').argv('/p/child.cjs', '/p/1', []);
    expect(flags.filter((argument) => argument.endsWith('permission'))).toEqual([flag]);
  });

  it('lets a child read its program and its directory, and write to its directory alone', () => {
    const flags = chooseSandbox('v20.19.0', 'linux').argv('/p/child.cjs', '/p/1', []);
    expect(flags.filter((argument) => argument.startsWith('--allow'))).toEqual([
      '--allow-fs-read=/p/child.cjs',
      '--allow-fs-read=/p/1/*',
      '--allow-fs-write=/p/1/*',
    ]);
  });

  it('passes on the flags of V8 that it is told', () => {
    expect(chooseSandbox('v20.19.0', 'linux').argv('', '', ['--a', '--b=1'])).toEqual(
      expect.arrayContaining(['--a', '--b=1']),
    );
  });

  it('puts the program last when it makes a command line', () => {
    expect(chooseSandbox('v20.19.0', 'linux').argv('/p/child.cjs', '/p/1', []).at(-1)).toBe('/p/child.cjs');
  });

  it.each([
    ['linux', true],
    ['darwin', false],
    ['win32', false],
  ] as const)('says whether CPU time and resident memory are limited when the platform is %s', (platform, are) => {
    const { layers } = chooseSandbox('v20.19.0', platform);
    expect([layers.includes('cpu-limit'), layers.includes('resident-limit')]).toEqual([are, are]);
  });
});
