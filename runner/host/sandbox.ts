/** The layers a solution runs in, and the command line that puts it there. */

export interface Sandbox {
  /** Names for `kata doctor` and for reports, weakest first. */
  readonly layers: readonly string[];
  /** Arguments for `node` that run `program`, let it write to `writableDir` alone, and read there and in `files`. */
  argv(program: string, writableDir: string, flags: readonly string[], files?: readonly string[]): string[];
}

/**
 * Chooses the strongest layers that this Node has. Node's permission flags keep a solution from files, processes,
 * workers and addons; they do not close the network, and Node itself calls them a seat belt, not a wall.
 */
export function chooseSandbox(nodeVersion: string, platform: NodeJS.Platform): Sandbox {
  const permission = permissionFlag(nodeVersion);
  const layers = ['process-group', 'empty-environment', 'output-cap', 'heap-limit', 'permission-flags'];
  if (platform === 'linux') layers.push('cpu-limit', 'resident-limit');
  return {
    layers,
    argv: (program, writableDir, flags, files = []) => [
      ...flags,
      permission,
      ...[program, ...files].map((file) => `--allow-fs-read=${file}`),
      `--allow-fs-read=${writableDir}/*`,
      `--allow-fs-write=${writableDir}/*`,
      '--no-warnings',
      program,
    ],
  };
}

/** The flag was renamed in 22.13 and 23.5; before, it is experimental. */
function permissionFlag(nodeVersion: string): string {
  const [major = 0, minor = 0] = nodeVersion.replace(/^v/, '').split('.').map(Number);
  const stable = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
  return stable ? '--permission' : '--experimental-permission';
}
