/** Stage: types. The real TypeScript compiler on the solution, with each entry held against its round's signature. */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Round } from '../kata.ts';
import { DATA_FACTOR, SHOWN_CHARACTERS, TYPES_AFTER_MS, TYPES_CAPS } from '../limits.ts';
import { readable } from './diagnostics.ts';
import type { Diagnostic, Ending } from './ending.ts';
import { killGroup } from './kill.ts';
import { startLimited } from './process.ts';
import { usageOf } from './usage.ts';
import { watch } from './watchdog.ts';

type TypeChecker = (
  file: string,
  rounds: readonly Round[],
  signal: AbortSignal,
) => Promise<ReadonlyMap<string, readonly Diagnostic[]>>;

/**
 * @param root the project: where the compiler and its settings for solutions are
 * @param dir a directory of our own
 */
export function createTypeChecker(root: string, dir: string): TypeChecker {
  let checks = 0;
  return async (file, rounds, signal) => {
    await wait(TYPES_AFTER_MS, undefined, { signal }).catch(() => {});
    if (signal.aborted) return new Map();
    const own = join(dir, `types-${++checks}`);
    mkdirSync(own);
    writeFileSync(join(own, 'check.ts'), checkProgram(root, file, rounds));
    writeFileSync(join(own, 'tsconfig.json'), JSON.stringify(checkSettings(root)));
    try {
      return sortByRound(parseDiagnostics(await compile(root, own, file, signal), own), file, rounds);
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
  };
}

/** One line for each round, behind `HEADER_LINES` lines: a line number says which round is meant. */
function checkProgram(root: string, file: string, rounds: readonly Round[]): string {
  const checks = rounds.map(({ entry, signature, streams }) => {
    const wanted = streams === true ? `Streaming<${signature}>` : signature;
    return `export const ${entry}: ${wanted} = solution.${entry};`;
  });
  return [
    `import type { Box, Lines } from ${JSON.stringify(join(root, 'runner/kata.ts'))}; export type { Box };`,
    `import * as solution from ${JSON.stringify(file)};`,
    STREAMING,
    ...checks,
  ].join('\n');
}

/** A stream may ask for blocks, and may yield them; a signature speaks of strings only. */
const STREAMING =
  'type Streaming<F> = F extends (lines: Iterable<string>, ...rest: infer R) => Iterable<string> ? (lines: Lines, ...rest: R) => Iterable<string | Uint8Array> : F;';

const HEADER_LINES = 3;

function checkSettings(root: string) {
  return {
    extends: join(root, 'solutions/tsconfig.json'),
    compilerOptions: {
      typeRoots: [join(root, 'node_modules/@types')],
      // For a solution that lies outside the project. Files, as folders are not looked into for an ES module.
      paths: {
        'heap-js': [join(root, 'node_modules/heap-js/dist/types/Heap.d.ts')],
        '#kata': [join(root, 'runner/kata.ts')],
      },
    },
    include: ['check.ts'],
  };
}

/** Beyond the caps: types that never end would fill all memory, should this process be killed from outside. */
const OWN_LIMITS = {
  cpuSeconds: Math.ceil((1.5 * TYPES_CAPS.callCpuMs) / 1_000),
  fileMiB: TYPES_CAPS.writtenMiB,
  openFiles: 4_096,
  dataMiB: DATA_FACTOR * TYPES_CAPS.residentMiB,
};

/** What the compiler says of the program in `dir`; rejects when it could not do its work. */
function compile(root: string, dir: string, file: string, signal: AbortSignal): Promise<string> {
  return new Promise((resolve_, reject) => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    // It only looks, whatever settings say, or if they can't be read: else it writes programs beside what it has read.
    const argv = [tsc, '-p', dir, '--noEmit', '--pretty', 'false'];
    const child = startLimited(OWN_LIMITS, process.execPath, argv, dir, ['ignore', 'pipe', 'pipe']);
    const kill = () => {
      if (child.pid !== undefined) killGroup(child.pid);
    };
    let text = '';
    let complaint = '';
    let gaveUp = '';
    const { pid = 0 } = child;
    const onBite = (ending: Ending) => {
      gaveUp = `${file}(1,1): error TS0: The type checker was ended: ${ending.kind}.`;
      kill();
    };
    const dog = watch(usageOf(pid), () => performance.now(), onBite, TYPES_CAPS);
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk;
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      dog.stop();
      signal.removeEventListener('abort', kill);
      if (gaveUp !== '') resolve_(gaveUp);
      else if (signal.aborted || isAnswer(text, code)) resolve_(text);
      else reject(new Error(`The type checker failed (exit code ${code}): ${text}${complaint}`));
    });
    signal.addEventListener('abort', kill, { once: true });
    if (signal.aborted) kill();
  });
}

/**
 * Errors without a place are about the settings, not the solution, and come first: further down, a name that is quoted may
 * hold anything. A failure without errors is no answer at all.
 */
function isAnswer(text: string, code: number | null): boolean {
  return code === 0 || (code !== null && /: error TS/.test(text) && !text.startsWith('error TS'));
}

interface Located extends Diagnostic {
  readonly path: string;
  readonly line: number;
}

/** `solution.ts(3,5): error TS2322: Type 'string' …`, then indented lines that say more. */
function parseDiagnostics(text: string, dir: string): readonly Located[] {
  const found: Located[] = [];
  for (const match of text.matchAll(/^(.+?)\((\d+),(\d+)\): error TS\d+: (.*(?:\n {2}.*)*)/gm)) {
    const [, path = '', line = '', column = '', message = ''] = match;
    found.push({ path: resolve(dir, path), line: Number(line), column: Number(column), message });
  }
  return found;
}

/** A diagnostic in the solution belongs to the entry that is declared nearest above it. */
function sortByRound(
  all: readonly Located[],
  file: string,
  rounds: readonly Round[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const lines = all.some(({ path }) => path === file) ? linesOf(file) : [];
  const declared = rounds
    .map(({ entry }) => ({ entry, line: lines.findIndex((line) => declares(line, entry)) + 1 }))
    .sort((a, b) => a.line - b.line);
  const byEntry = new Map<string, Diagnostic[]>(rounds.map(({ entry }) => [entry, []]));

  for (const { path, line, column, message } of all) {
    if (basename(path) === 'check.ts' && dirname(path) !== dirname(file)) {
      const round = rounds[line - HEADER_LINES - 1] ?? rounds[0];
      const detail = onOneLine(message);
      byEntry.get(round?.entry ?? '')?.push({ message: `${round?.entry} must be ${round?.signature}. ${detail}` });
      continue;
    }
    const owner = declared.findLast((declaration) => declaration.line <= line) ?? declared[0];
    const source = path === file ? lines[line - 1] : undefined;
    const place = { file: basename(path), line, column: column ?? 1, ...(source === undefined ? {} : { source }) };
    byEntry.get(owner?.entry ?? '')?.push({ message: onOneLine(message), ...place });
  }
  return new Map([...byEntry].map(([entry, found]) => [entry, readable(found)]));
}

/** None when the file has gone meanwhile, or something else is in its place. */
function linesOf(file: string): readonly string[] {
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8').split('\n') : [];
  } catch {
    return [];
  }
}

/** Compilers quote names in full, however long. Line by line, as a pattern for the spaces around them takes the square. */
function onOneLine(message: string): string {
  const lines = message.slice(0, SHOWN_CHARACTERS).split('\n');
  return lines.map((line) => line.trim()).join(' ');
}

/** Each run of spaces can be matched in one way only: a line may have a million of them. */
function declares(line: string, entry: string): boolean {
  return new RegExp(
    String.raw`^export\s+(?:default\s+)?(?:async\s+)?(?:function\s*(?:\*\s*)?|(?:const|let|var)\s+)${entry}\b`,
  ).test(line);
}
