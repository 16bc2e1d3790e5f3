#!/usr/bin/env node
// The `kata` command. Node 20 reads no TypeScript: main.ts is bundled once, kept until a source file changes, and run.
// That takes 0.1 s to start; reading every file through a loader takes 0.4 s.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const runner = dirname(fileURLToPath(import.meta.url));
const root = dirname(runner);

const OLD_MS = 60_000;

// The folder one is in may have been removed; packages ask for it when they are loaded.
try {
  process.cwd();
} catch {
  process.chdir(root);
  process.stderr.write(`The folder you are in is gone. Paths are looked for in ${root}.\n`);
}
if (!existsSync(join(root, 'node_modules/esbuild'))) {
  process.stderr.write("The packages are not installed yet: run 'npm start' (or 'npm ci') in the project once.\n");
  process.exit(2);
}
const bundle = await bundled();
if (bundle === undefined) (await import('tsx/esm/api')).register();
await import(pathToFileURL(bundle ?? join(runner, 'main.ts')).href);

/**
 * The bundle for the sources as they are now; `undefined` when it can't be kept (a project that is mounted read-only), or
 * made: a kata with a mistake in its syntax must not take the others with it.
 */
async function bundled() {
  const cache = join(root, 'node_modules/.cache/bigkata');
  const file = join(cache, `main-${fingerprint()}.mjs`);
  if (existsSync(file)) return file;
  const { build } = await import('esbuild');
  const made = await build({
    entryPoints: [join(runner, 'main.ts')],
    bundle: true,
    write: false,
    logLevel: 'silent',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    define: { 'import.meta.dirname': JSON.stringify(runner) },
  }).catch(() => undefined);
  if (made === undefined) return undefined;
  const fresh = `${file}.${process.pid}`;
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(fresh, made.outputFiles[0].contents);
    renameSync(fresh, file);
    removeOld(cache, file);
    return file;
  } catch {
    if (existsSync(fresh)) rmSync(fresh);
    return undefined;
  }
}

/** But not what another command, started at the same moment, is about to read. */
function removeOld(cache, file) {
  for (const path of readdirSync(cache).map((name) => join(cache, name))) {
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    // The clock may have been set back.
    if (path !== file && Math.abs(Date.now() - written) > OLD_MS) rmSync(path, { force: true });
  }
}

/** Changes whenever a source file is written, added, removed or put back, and with the place of the project. */
function fingerprint() {
  const hash = createHash('sha256').update(root);
  for (const folder of ['runner', 'katas']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.parentPath.includes('submissions', root.length)) continue;
      const path = join(entry.parentPath, entry.name);
      const { mtimeMs, size } = statSync(path);
      hash.update(`${path} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
