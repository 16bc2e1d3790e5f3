/**
 * What may go into a bundle: the solution's own folder, and packages. The bundler runs outside the sandbox, so that a
 * solution which imports the kata's oracle, or a file of the user's, would be handed its text.
 */
import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { SOURCE_KIB } from '../limits.ts';

/** How far a program's imports may reach: a solution's to its own folder, those of a function of someone's own to its project. */
export type Reach = 'folder' | 'project';

/**
 * @param file the program
 * @param ours where bigkata is: nothing of it may be imported, but what lies in the program's own folder
 * @returns what is wrong with a file that the program imports, if anything
 */
export function fenceOf(file: string, ours: string, reach: Reach): (path: string) => string | undefined {
  const folder = real(dirname(file));
  const root = reach === 'folder' ? folder : projectOf(folder);
  const bigkata = real(ours);
  return (path) => {
    const isPackage = isOfPackage(path);
    const isTheirs = isIn(root, path) && !isIn(bigkata, path);
    if (!isPackage && !isTheirs && !isIn(folder, path))
      return `only packages can be imported, and what lies in ${root}`;
    const stat = statSync(path);
    if (!stat.isFile()) return 'not a file';
    if (stat.size > SOURCE_KIB * 1_024) return `larger than ${SOURCE_KIB} KiB`;
    // The bundler would read other characters than the editor shows.
    return isPackage || isText(path) ? undefined : 'not UTF-8: save it in that encoding';
  };
}

/**
 * Not what tools keep beside packages, in hidden folders: our own program with all its answers is among that. Some installers
 * put packages into such a folder too, each of them in a `node_modules` of its own.
 */
function isOfPackage(path: string): boolean {
  const parts = path.split(sep);
  const name = parts[parts.lastIndexOf('node_modules') + 1];
  return parts.includes('node_modules') && name?.startsWith('.') === false;
}

/** One that can't be read is for the bundler to complain of. */
function isText(path: string): boolean {
  try {
    return isUtf8(readFileSync(path));
  } catch {
    return true;
  }
}

/** Hidden files are nobody's source. */
function isIn(dir: string, path: string): boolean {
  return !relative(dir, path)
    .split(sep)
    .some((part) => part.startsWith('.'));
}

function projectOf(folder: string): string {
  for (let at = folder; at !== dirname(at); at = dirname(at)) if (existsSync(join(at, 'package.json'))) return at;
  return folder;
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
