/** Reads the labelled functions that the growth engine is measured on: each exported function is one case. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface Case {
  /** Unique: `idioms/appendBySpread`. */
  readonly name: string;
  /** Absolute path of the module. */
  readonly file: string;
  /** Name of the exported function. */
  readonly entry: string;
  /** The file's name up to its first dot. */
  readonly stratum: string;
  readonly timeClass: string;
  /** Memory beside input and output, the call stack included; undefined where it is not certain. */
  readonly spaceClass: string | undefined;
  /** A name in runner/growth/families.ts or in families.ts. */
  readonly family: string;
  /** The label argued in one line. */
  readonly why: string;
  /** Lines of which one is to be pointed at when the budget for time is one class too small; none where no line stands out. */
  readonly blameLines: readonly number[];
  readonly part: Part;
  /** Of the cases of memory alone: a budget for space that is too small; O(1) when absent. The line to point at breaks it. */
  readonly spaceBudget?: string;
  /** Of the cases of two sizes: budgets one below the label, each of which leaves out a part of it. */
  readonly below?: readonly string[];
}

export type Part = 'development' | 'held-out';

/** Every class a case may have, smallest first. */
export const CLASSES: readonly string[] = [
  'O(1)',
  'O(log n)',
  'O(sqrt n)',
  'O(n)',
  'O(n log n)',
  'O(n^1.5)',
  'O(n^2)',
  'O(n^2 log n)',
  'O(n^3)',
  'O(2^n)',
  'O(n!)',
];

const FOLDERS: Readonly<Record<Part, string>> = { development: 'corpus', 'held-out': 'held-out' };

/** Both parts, by file and place in it. */
export async function readCases(): Promise<readonly Case[]> {
  return [...(await readPart('development')), ...(await readPart('held-out'))];
}

/** Cases in which the line to blame is the one that keeps memory. */
export async function readMemoryCases(): Promise<readonly Case[]> {
  return readFolder('memory', 'development');
}

/** Cases whose cost depends on two sizes; their families are in sizes.ts. */
export async function readSizesCases(): Promise<readonly Case[]> {
  return readFolder('sizes', 'development');
}

async function readPart(part: Part): Promise<readonly Case[]> {
  return readFolder(FOLDERS[part], part);
}

async function readFolder(name: string, part: Part): Promise<readonly Case[]> {
  const folder = join(import.meta.dirname, name);
  const names = (await filesIn(folder)).filter((name) => name.endsWith('.ts')).sort();
  const files = names.map((name) => join(folder, name));
  const cases = await Promise.all(files.map(async (file) => parseCases(await readFile(file, 'utf8'), file, part)));
  return cases.flat();
}

/** A folder that does not exist holds nothing: the held-out part comes later than the other. */
async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * The cases of one module, as the formatter leaves it: what is declared at the top starts in the first column.
 *
 * @throws when an exported function lacks a tag or has more than one line to blame
 */
export function parseCases(source: string, file: string, part: Part): readonly Case[] {
  const declarations = declarationsIn(source.split('\n'));
  const stratum = basename(file).split('.')[0] as string;
  return declarations
    .filter(({ isExported }) => isExported)
    .map((declaration) => {
      const tag = (name: string) => tagOf(declaration, name);
      const required = (name: string) => {
        const value = tag(name);
        if (value === undefined) throw new Error(`${file}: ${declaration.name} has no @${name}`);
        return value;
      };
      return {
        name: `${stratum}/${declaration.name}`,
        file,
        entry: declaration.name,
        stratum,
        timeClass: required('class'),
        spaceClass: tag('space'),
        family: required('family'),
        why: required('why'),
        blameLines: blameLines(declaration, declarations),
        part,
        ...(tag('budget') === undefined ? {} : { spaceBudget: tag('budget') as string }),
        ...(tag('below') === undefined ? {} : { below: (tag('below') as string).split(/, (?=O\()/) }),
      };
    });
}

interface Declaration {
  readonly name: string;
  readonly isExported: boolean;
  /** The lines of comment above it. */
  readonly doc: readonly string[];
  readonly code: readonly Line[];
}

interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

const START = /^(export )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/;

function declarationsIn(lines: readonly string[]): readonly Declaration[] {
  const starts = lines.flatMap((text, at) => (START.test(text) ? [at] : []));
  return starts.map((start, order) => {
    const [, exported, name = ''] = START.exec(lines[start] as string) as RegExpExecArray;
    const end = docStart(lines, starts[order + 1] ?? lines.length);
    const code = lines.slice(start, end).map((text, at) => ({ number: start + at + 1, text }));
    return { name, isExported: exported !== undefined, doc: lines.slice(docStart(lines, start), start), code };
  });
}

/** Where the comment above a line begins; the line itself if there is none. */
function docStart(lines: readonly string[], at: number): number {
  let start = at;
  while (/^(?:\/\*\*| \*)/.test(lines[start - 1] ?? '')) start--;
  return start;
}

function tagOf({ doc }: Declaration, name: string): string | undefined {
  const marker = `@${name} `;
  const line = doc.find((text) => text.includes(marker));
  return line
    ?.slice(line.indexOf(marker) + marker.length)
    .replace('*/', '')
    .trim();
}

/**
 * The marked lines of the function itself, else of the functions it calls, else of those that they call: several where they
 * are equally guilty. `@blame none` stops the search, for a function that shares a marked one but has no line to blame.
 */
function blameLines(entry: Declaration, all: readonly Declaration[]): readonly number[] {
  if (tagOf(entry, 'blame') === 'none') return [];
  const reached = new Set([entry]);
  let level: readonly Declaration[] = [entry];
  while (level.length > 0) {
    const marked = level.flatMap(markedLines);
    if (marked.length > 0) return marked;
    level = all.filter(
      (other) => !reached.has(other) && level.some((declaration) => mentions(declaration, other.name)),
    );
    for (const declaration of level) reached.add(declaration);
  }
  return [];
}

/** The formatter moves a comment off a line that ends in `{`; standing alone it means the line above. */
function markedLines({ code }: Declaration): readonly number[] {
  return code
    .filter(({ text }) => text.endsWith('// blame'))
    .map(({ text, number }) => (text.trim() === '// blame' ? number - 1 : number));
}

function mentions({ code }: Declaration, name: string): boolean {
  return code.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text.replace(/\/\/.*/, '')));
}
