/**
 * The wall around a child, where bubblewrap works: no network, process ids of its own, no files but Node and its
 * libraries, all of them read-only, and a directory of its own.
 */
import { readFileSync, readlinkSync } from 'node:fs';
import type { Cell } from './cell.ts';
import { onPath, tryOut } from './tool.ts';

export interface Bubblewrap {
  readonly kind: 'bubblewrap';
  /** Puts a wall around a command that runs Node. */
  around(cell: Cell, command: readonly string[]): readonly [string, ...string[]];
}

export interface Missing {
  readonly kind: 'missing';
  /** A sentence without its full stop. */
  readonly reason: string;
  readonly nextStep: string;
}

/** Looks for bubblewrap and tries it: it can be installed and yet be forbidden by the kernel or by a container. */
export async function findBubblewrap(): Promise<Bubblewrap | Missing> {
  if (process.platform !== 'linux') {
    return missing('bubblewrap is for Linux only', 'Run it in a Linux container or virtual machine.');
  }
  const bwrap = onPath('bwrap');
  if (bwrap === undefined) return missing('bubblewrap is not installed', `Install it: ${installCommand()}`);
  const common = [...WALLS, ...libraries(), ...timeZone()];
  let complaint = '';
  // Some containers forbid to mount /proc; what a solution loses without it is process.memoryUsage().
  for (const proc of [['--proc', '/proc'], []]) {
    const start = [bwrap, ...common, ...proc] as const;
    const answer = await tryOut([...start, ...CLOSE, process.execPath, '--version']);
    if (answer === process.version)
      return { kind: 'bubblewrap', around: (cell, command) => wall(start, cell, command) };
    complaint = answer;
  }
  const nextStep = `Let this user make user namespaces (in a container: seccomp and AppArmor have a say). ${bwrap} said: ${complaint}`;
  return missing('bubblewrap is installed, but does not work here', nextStep);
}

/** Everything is left behind at once when the runner dies. Root, too, keeps no right that could undo the wall. */
const WALLS = [
  '--unshare-all',
  '--die-with-parent',
  '--cap-drop',
  'ALL',
  '--ro-bind',
  process.execPath,
  process.execPath,
];
const CLOSE = ['--remount-ro', '/', '--'];

function wall(start: readonly [string, ...string[]], cell: Cell, command: readonly string[]): [string, ...string[]] {
  const [bwrap, ...walls] = start;
  return [
    bwrap,
    ...walls,
    '--ro-bind',
    cell.program,
    cell.program,
    '--bind',
    cell.dir,
    cell.dir,
    '--chdir',
    cell.dir,
    ...CLOSE,
    ...command,
  ];
}

/** What Node has loaded, under the names by which the loader looks for it. */
function libraries(): readonly string[] {
  const { sharedObjects } = process.report.getReport() as unknown as { readonly sharedObjects: readonly string[] };
  const paths = sharedObjects.filter((path) => /^\/.*\.so\b/.test(path));
  return ['/etc/ld.so.cache', ...paths].flatMap((path) => ['--ro-bind-try', path, path]);
}

/** Dates must not change with the sandbox. The link's own text is what names the zone. */
function timeZone(): readonly string[] {
  try {
    return ['--symlink', readlinkSync('/etc/localtime'), '/etc/localtime'];
  } catch {
    return [];
  }
}

/** By the distribution's id, or by one that it is like. */
const INSTALL: Readonly<Record<string, string>> = {
  debian: 'apt-get install bubblewrap',
  ubuntu: 'apt-get install bubblewrap',
  fedora: 'dnf install bubblewrap',
  rhel: 'dnf install bubblewrap',
  arch: 'pacman -S bubblewrap',
  suse: 'zypper install bubblewrap',
  opensuse: 'zypper install bubblewrap',
  alpine: 'apk add bubblewrap',
};

function installCommand(): string {
  const command = distributions()
    .map((id) => INSTALL[id])
    .find((known) => known !== undefined);
  if (command === undefined) return 'the package is called bubblewrap';
  return process.getuid?.() === 0 ? command : `sudo ${command}`;
}

function distributions(): readonly string[] {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return [...release.matchAll(/^(?:ID|ID_LIKE)=(.*)$/gm)].flatMap(([, ids = '']) =>
      ids.replaceAll('"', '').split(' '),
    );
  } catch {
    return [];
  }
}

function missing(reason: string, nextStep: string): Missing {
  return { kind: 'missing', reason, nextStep };
}
