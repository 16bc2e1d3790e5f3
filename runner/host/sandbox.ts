/** The layers a solution runs in, and the command line that puts it there. */
import { type Bubblewrap, findBubblewrap, type Missing } from './bubblewrap.ts';
import type { Cell } from './cell.ts';
import { findLeash, type Leash } from './leash.ts';

export interface Sandbox {
  /** Names for `kata doctor` and for reports, weakest first. The README says what each contains. */
  readonly layers: readonly string[];
  /** Why bubblewrap is not among them, and what would change that. */
  readonly missing?: Missing;
  /** A program, and its arguments. */
  command(cell: Cell): readonly [string, ...string[]];
}

/**
 * Chooses the strongest layers there are. Node's permission flags keep a solution from files, processes, workers and
 * addons; they do not close the network, and Node itself calls them a seat belt, not a wall. Bubblewrap is the wall.
 *
 * @param wall the result of `findBubblewrap`, tried by the caller as it takes a moment
 * @param leash the same of `findLeash`; a wall brings its own
 */
export function sandboxOf(
  nodeVersion: string,
  platform: NodeJS.Platform,
  wall: Bubblewrap | Missing,
  leash?: Leash,
): Sandbox {
  const permission = permissionFlag(nodeVersion);
  const layers = [...PROCESS_LAYERS, 'permission-flags', 'no-code-from-text'];
  if (platform === 'linux') layers.push('cpu-limit', 'resident-limit', 'written-limit', 'process-limit', 'data-limit');
  if (wall.kind === 'bubblewrap' || leash !== undefined) layers.push('ends-with-runner');
  const alone = leash ?? ((command: readonly [string, ...string[]]) => command);
  const node = ({ program, dir, flags }: Cell): readonly string[] => [
    ...flags,
    NO_CODE_FROM_TEXT,
    permission,
    ...[program, `${dir}/*`].map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${dir}/*`,
    '--no-warnings',
    program,
  ];
  return wall.kind === 'bubblewrap'
    ? { layers: [...layers, 'bubblewrap'], command: (cell) => wall.around(cell, [process.execPath, ...node(cell)]) }
    : { layers, missing: wall, command: (cell) => alone([process.execPath, ...node(cell)]) };
}

/** The strongest sandbox of this machine. Starts a process to see whether bubblewrap works here. */
export async function chooseSandbox(): Promise<Sandbox> {
  const wall = await findBubblewrap();
  const leash = wall.kind === 'missing' ? await findLeash() : undefined;
  return sandboxOf(process.version, process.platform, wall, leash);
}

const PROCESS_LAYERS = [
  'process-group',
  'empty-environment',
  'output-cap',
  'heap-limit',
  'file-size-limit',
  'open-files-limit',
];

/** Code made at run time is code that is not counted; and nothing a kata asks for needs it. */
const NO_CODE_FROM_TEXT = '--disallow-code-generation-from-strings';

/** The flag was renamed in 22.13 and 23.5; before, it is experimental. */
function permissionFlag(nodeVersion: string): string {
  const [major = 0, minor = 0] = nodeVersion.replace(/^v/, '').split('.').map(Number);
  const stable = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
  return stable ? '--permission' : '--experimental-permission';
}
