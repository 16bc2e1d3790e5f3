/** A hash of all that decides what the doctor finds of a kata: when it is the same, so are the findings. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kataDir, type Project } from '../project.ts';

export function fingerprint(project: Project, kataId: string): string {
  const hash = createHash('sha256').update(process.version).update(process.platform);
  const runner = join(project.root, 'runner');
  const files = [
    ...filesUnder(kataDir(project, kataId)),
    ...['judge', 'host', 'growth', 'scale', 'data', 'doctor'].flatMap((part) => filesUnder(join(runner, part))),
    ...['kata.ts', 'limits.ts', 'task.ts'].map((name) => join(runner, name)),
    join(project.root, 'package-lock.json'),
  ];
  for (const file of files)
    hash.update(file.slice(project.root.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(dir: string): readonly string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
