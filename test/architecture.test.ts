/** The invariants of runner/README.md, checked on the source itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

interface Source {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

interface Import {
  /** A path from the root for files of ours, else the name of the module. */
  readonly to: string;
  readonly isType: boolean;
}

const sources = ['katas', 'runner', 'test'].flatMap(read);
const runner = sources.filter(({ path }) => path.startsWith('runner/'));

describe('layers', () => {
  it('judge/, scale/, tui/ and report/ do no input or output and read no clock', () => {
    const pure = runner.filter(
      ({ path }) => /^runner\/(judge|scale|tui|report)\//.test(path) && path !== 'runner/tui/terminal.ts',
    );
    const world = /^node:(fs|child_process|net|http|os|worker_threads|process)|^node:fs\/promises$/;
    const clocks = /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bMath\.random\(|\bsetTimeout\(|\bprocess\./;
    const impure = pure.filter(({ text, imports }) => imports.some(({ to }) => world.test(to)) || clocks.test(text));
    expect(names(impure)).toEqual([]);
  });

  it('judge/ knows the host by its types only, and is given the rest', () => {
    const values = runner
      .filter(({ path }) => path.startsWith('runner/judge/'))
      .filter(({ imports }) => imports.some(({ to, isType }) => to.startsWith('runner/host/') && !isType));
    expect(names(values)).toEqual([]);
  });

  it('host/ knows nothing of judging', () => {
    const host = runner.filter(({ path }) => path.startsWith('runner/host/'));
    expect(names(host.filter(({ imports }) => imports.some(({ to }) => to.startsWith('runner/judge/'))))).toEqual([]);
  });

  it('katas/ imports the contract, fast-check and its own files, nothing else', () => {
    const definitions = sources.filter(({ path }) => path.startsWith('katas/') && !path.includes('/submissions/'));
    const foreign = definitions.filter(({ path, imports }) => {
      const own = path.split('/').slice(0, 2).join('/');
      const isAllowed = ({ to }: Import) =>
        to === 'fast-check' ||
        to === 'runner/kata.ts' ||
        to === '#kata' ||
        to.startsWith(`${own}/`) ||
        path === 'katas/index.ts';
      return !imports.every(isAllowed);
    });
    expect(names(foreign)).toEqual([]);
  });

  it('imports run in no circle', () => {
    expect(circles(runner)).toEqual([]);
  });
});

describe('doors to the world', () => {
  it('one file starts processes', () => {
    const starters = runner.filter(({ imports }) =>
      imports.some(({ to, isType }) => to === 'node:child_process' && !isType),
    );
    expect(names(starters)).toEqual(['runner/host/process.ts']);
  });

  it('one file ends processes', () => {
    expect(names(runner.filter(({ text }) => /process\.kill\(|\.kill\(/.test(text)))).toEqual(['runner/host/kill.ts']);
  });

  it('one file ends this process', () => {
    const ends = runner.filter(({ path, text }) => /process\.exit\(/.test(text) && path !== 'runner/host/child.ts');
    expect(names(ends)).toEqual(['runner/main.ts']);
  });

  it('one file reads the clock that can be set back: limits are kept by one that can not', () => {
    expect(names(runner.filter(({ text }) => /\bDate\.now\b/.test(text)))).toEqual(['runner/main.ts']);
  });

  it('nothing is written to the console', () => {
    expect(names(runner.filter(({ text }) => /\bconsole\./.test(text)))).toEqual([]);
  });

  it('each package but fast-check is imported by one file', () => {
    const packages = runner.flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => /^[a-z@]/.test(to) && !/^(node:|runner\/|katas\/|fast-check$)/.test(to))
        .map(({ to }) => ({ path, to })),
    );
    const doubled = packages.filter((one) => packages.some((other) => other.to === one.to && other.path !== one.path));
    expect(doubled).toEqual([]);
  });
});

describe('size', () => {
  it('no file has more than 250 lines', () => {
    expect(names(sources.filter(({ text }) => lines(text) > 250))).toEqual([]);
  });

  it('the middle file of runner/ has about 60 lines', () => {
    const sizes = runner.map(({ text }) => lines(text)).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(75);
  });

  it('no folder is a drawer', () => {
    expect(names(sources.filter(({ path }) => /\/(utils?|helpers?|misc|common)\b/.test(path)))).toEqual([]);
  });
});

function read(folder: string): readonly Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function importsOf(path: string, text: string): readonly Import[] {
  const found = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:([^'"]*?)\s+from\s+)?['"]([^'"]+)['"]/gm);
  return [...found].map(([, type, clause, to = '']) => ({
    to: to.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(path), to)) : to,
    isType: type !== undefined || /^\{(\s*type\s[^,}]*,?)+\s*\}$/.test(clause ?? ''),
  }));
}

/** Each file that can be reached from itself. */
function circles(files: readonly Source[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (byPath.get(from)?.imports ?? []).some((next) => {
      if (next.to === to) return true;
      if (seen.has(next.to)) return false;
      seen.add(next.to);
      return reaches(next.to, to, seen);
    });
  return files.filter(({ path }) => reaches(path, path, new Set())).map(({ path }) => path);
}

function names(files: readonly Source[]): readonly string[] {
  return files.map(({ path }) => path);
}

function lines(text: string): number {
  return text.split('\n').length - 1;
}
