/** TypeScript in, one CommonJS text out. The only file that imports esbuild. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import * as esbuild from 'esbuild';
import { HOOK_PREFIX } from '../growth/hooks.ts';
import { BUNDLE_MIB, BUNDLER_CAPS } from '../limits.ts';
import { BundlerEnded, guarded } from './bundle-guard.ts';
import { readable } from './diagnostics.ts';
import type { Diagnostic } from './ending.ts';
import { fenceOf, type Reach } from './fence.ts';

/** A solution, ready for a child. */
export interface Bundle {
  /** Absolute path of the solution. */
  readonly file: string;
  /** The same with no symbolic link in it: how the map names it. */
  readonly realFile: string;
  readonly code: string;
  /** Source map as JSON text; its sources are relative to `dirname(file)`. */
  readonly map: string;
  /** Absolute paths of the files that went in, the solution included, packages left out. */
  readonly inputs: readonly string[];
}

export type BundleResult =
  | { readonly kind: 'bundled'; readonly bundle: Bundle }
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] };

export interface Bundler {
  /** Reads the file as it is now. Takes a millisecond or two when only that file has changed since the last time. */
  bundle(file: string): Promise<BundleResult>;
  close(): Promise<void>;
}

/** @param packagesDir where packages are looked for when a solution lies outside the project */
export function createBundler(packagesDir: string): Bundler {
  const contexts = new Map<string, Promise<esbuild.BuildContext>>();

  async function rebuild(file: string): Promise<Built> {
    const plugins = [fence([file], dirname(packagesDir), 'folder')];
    const context = contexts.get(file) ?? esbuild.context({ ...options(file, packagesDir), plugins });
    contexts.set(file, context);
    return (await context).rebuild();
  }

  return {
    bundle: async (file) => {
      const result = await bundling(file, () => rebuild(file));
      // They were the old one's.
      if (result === TOO_MUCH) contexts.clear();
      return result;
    },
    close: async () => {
      const open = [...contexts.values()];
      contexts.clear();
      await Promise.all(open.map(async (made) => (await made).dispose()));
    },
  };
}

/**
 * One program of a file and the module that makes inputs for it, so that a class both of them import is one class.
 * It exports two namespaces, `solution` and `inputs`; the first alone when `inputs` is undefined. Both are a person's
 * own, and import what they like of their projects.
 *
 * @param inputs absolute path, as `file`
 * @param packagesDir as for `createBundler`
 */
export async function bundleWith(file: string, inputs: string | undefined, packagesDir: string): Promise<BundleResult> {
  const { entryPoints: _, ...rest } = options(file, packagesDir);
  const parts = Object.entries({ solution: file, ...(inputs === undefined ? {} : { inputs }) });
  const contents = parts.map(([name, path]) => `export * as ${name} from ${JSON.stringify(path)};`).join('\n');
  const files = parts.map(([, path]) => path);
  const plugins = [fence(files, dirname(packagesDir), 'project')];
  return bundling(file, () => esbuild.build({ ...rest, plugins, stdin: { contents, resolveDir: dirname(file) } }));
}

/** One program at a time: when the bundler ends, it is known of which one it was. */
let last: Promise<unknown> = Promise.resolve();

function bundling(file: string, build: () => Promise<Built>): Promise<BundleResult> {
  const next = last.then(() => bundleAlone(file, build));
  // A fault of ours is that program's alone.
  last = next.catch(() => {});
  return next;
}

async function bundleAlone(file: string, build: () => Promise<Built>): Promise<BundleResult> {
  try {
    const built = await guarded(build);
    if (isTooLong(built)) return TOO_MUCH;
    const bundle = toBundle(file, built);
    return bundle.code.includes(HOOK_PREFIX) ? RESERVED : { kind: 'bundled', bundle };
  } catch (error) {
    const diagnostics = diagnosticsOf(error, file);
    if (!(error instanceof BundlerEnded) && !isServiceGone(diagnostics)) return { kind: 'broken', diagnostics };
    // It ends its process, or starts a new one for the next program where it is gone.
    await esbuild.stop();
    return TOO_MUCH;
  }
}

/** Some programs are too much for esbuild's own process: it ends, and all that is asked of it afterwards fails. */
function isServiceGone(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ message }) => /^The service (was|is) /.test(message));
}

/** One name of a text can stand for megabytes wherever it is used. Looked at before it is made a text of ours. */
function isTooLong({ outputFiles }: Built): boolean {
  return outputFiles.some(({ contents }) => contents.length > BUNDLE_MIB * 2 ** 20);
}

const TOO_MUCH: BundleResult = {
  kind: 'broken',
  diagnostics: [
    {
      message:
        'This program is too much for the bundler: nested too deeply, or far too long. It may take ' +
        `${BUNDLER_CAPS.callCpuMs / 1_000} s and ${BUNDLER_CAPS.residentMiB} MiB, and make ${BUNDLE_MIB} MiB of code`,
    },
  ],
};

/** Whoever knows a hook's name could put a function of that name in its place. */
const RESERVED: BundleResult = {
  kind: 'broken',
  diagnostics: [{ message: `Names that start with ${HOOK_PREFIX} are the judge's own: choose another one` }],
};

/** @param files a program for each; what one of them may import goes in */
function fence(files: readonly string[], ours: string, reach: Reach): esbuild.Plugin {
  const fences = files.map((file) => fenceOf(file, ours, reach));
  return {
    name: 'fence',
    setup: ({ onLoad }) => {
      onLoad({ filter: /./, namespace: 'file' }, ({ path }) => {
        const complaints = fences.map((complaint) => complaint(path));
        return complaints.includes(undefined)
          ? undefined
          : { errors: [{ text: `Cannot import ${path}: ${complaints[0]}` }] };
      });
    },
  };
}

/** Bundles the program of the child itself. */
export async function bundleProgram(file: string): Promise<string> {
  const result = await esbuild.build({ ...options(file, ''), sourcemap: false, metafile: false });
  return result.outputFiles[0]?.text ?? '';
}

function options(file: string, packagesDir: string) {
  return {
    entryPoints: [file],
    absWorkingDir: dirname(file),
    outfile: join(dirname(file), 'solution.js'),
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    nodePaths: packagesDir === '' ? [] : [packagesDir],
    sourcemap: 'external',
    metafile: true,
    logLevel: 'silent',
    // The learner's editor settings must not change what runs: a module, hence strict.
    tsconfigRaw: { compilerOptions: { target: 'ES2023', verbatimModuleSyntax: false, alwaysStrict: true } },
  } satisfies esbuild.BuildOptions;
}

type Built = esbuild.BuildResult<Omit<ReturnType<typeof options>, 'entryPoints'>>;

function toBundle(file: string, result: Built): Bundle {
  const text = (suffix: string) => result.outputFiles.find((output) => output.path.endsWith(suffix))?.text ?? '';
  const inputs = Object.keys(result.metafile.inputs)
    .filter((input) => input !== '<stdin>')
    .map((input) => resolve(dirname(file), input))
    .filter((input) => !input.includes('/node_modules/'));
  return { file, realFile: realpathSync(file), code: text('.js'), map: text('.js.map'), inputs };
}

/** esbuild's own words are of output formats, which are no matter of the author's. */
const TOP_AWAIT = "'await' can't stand outside of functions here: do that work inside one";

/** esbuild throws one error that carries its messages; anything else (no such file) is one message. */
function diagnosticsOf(error: unknown, file: string): readonly Diagnostic[] {
  const messages = (error as Partial<esbuild.BuildFailure>).errors;
  if (messages === undefined) return [{ message: error instanceof Error ? error.message : String(error) }];
  const found = messages.map(({ text: said, location }) => {
    const text = said.startsWith('Top-level await') ? TOP_AWAIT : said;
    if (location === null) return { message: text };
    const path = resolve(dirname(file), location.file);
    const shown = path === file ? basename(file) : relative(dirname(file), path);
    return { message: text, file: shown, line: location.line, column: location.column + 1, source: location.lineText };
  });
  return readable(found);
}
