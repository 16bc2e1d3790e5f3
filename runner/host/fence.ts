/**
 * What may go into a bundle: the solution's own folder, and packages. The bundler runs outside the sandbox, so that a
 * solution which imports the kata's oracle, or a file of the user's, would be handed its text.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { SOURCE_KIB } from '../limits.ts';

/**
 * @param file the solution
 * @param project where bigkata is: whose other folders are none of a solution's business
 * @returns what is wrong with a file that the solution imports, if anything
 */
export function fenceOf(file: string, project: string): (path: string) => string | undefined {
  const dir = real(dirname(file));
  const root = rootOf(dir, real(project));
  return (path) => {
    const way = relative(root, path);
    const isPackage = path.includes(`${sep}node_modules${sep}`);
    const isNear = !way.startsWith('..') && !way.split(sep).some((part) => part.startsWith('.'));
    if (!isNear && !isPackage) return `a solution may import what lies in ${root}, and packages`;
    const stat = statSync(path);
    if (!stat.isFile()) return 'not a file';
    return stat.size > SOURCE_KIB * 1_024 ? `larger than ${SOURCE_KIB} KiB` : undefined;
  };
}

/** A function of someone's own project may import all of it; one of ours, what lies beside it. */
function rootOf(dir: string, project: string): string {
  for (let at = dir; ; at = dirname(at)) {
    if (at === project || at === dirname(at)) return dir;
    if (existsSync(join(at, 'package.json'))) return at;
  }
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
