/** Disks that are full or read-only, for one command alone. Bubblewrap makes them; it may be missing, or forbidden. */
import { spawnSync } from 'node:child_process';

const WALLS = ['bwrap', '--die-with-parent', '--dev-bind', '/', '/'] as const;

/** Whether this machine has them: tests that need one are left out elsewhere. */
export const hasWalls = spawnSync(WALLS[0], [...WALLS.slice(1), 'true']).status === 0;

/** A command that starts another one, for which these paths can't be written. */
export function readOnly(...paths: readonly string[]): readonly string[] {
  return [...WALLS, ...paths.flatMap((path) => ['--ro-bind', path, path])];
}

/**
 * The same, with a new disk of one page at a folder that is there.
 *
 * @param script what a shell does with `$0`, that folder, before it starts the command, `"$@"`
 */
export function tinyDisk(dir: string, script = 'exec "$@"'): readonly string[] {
  return [...WALLS, '--size', '4096', '--tmpfs', dir, 'sh', '-c', script, dir];
}

/** For `tinyDisk`: nothing more can be written. */
export const FILL = 'head -c 4096 /dev/zero > "$0/filler";';
