/** argv -> command -> exit code. Builds the real world; the only file that ends the process. */
import { join } from 'node:path';
import { katas } from '../katas/index.ts';
import { run } from './cli.ts';
import { UserError } from './errors.ts';
import { projectAt } from './project.ts';
import { createPaint } from './report/paint.ts';
import { EXIT, type World } from './world.ts';

const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => abort.abort());

const { stdin, stdout, stderr, env } = process;
const isDumb = env['TERM'] === 'dumb';
// A reader that has gone (`kata list | head -1`) is no error of anybody's.
for (const stream of [stdout, stderr]) stream.on('error', () => process.exit(EXIT.accepted));

const world: World = {
  project: projectAt(join(import.meta.dirname, '..'), env['BIGKATA_HOME'] || undefined),
  katas,
  cwd: process.cwd(),
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  paint: createPaint(stdout.isTTY === true && env['NO_COLOR'] === undefined && !isDumb),
  // A terminal that does not know its size says 0.
  columns: stdout.columns || 80,
  redraws: stderr.isTTY === true && !isDumb,
  terminal: stdin.isTTY === true && stdout.isTTY === true && !isDumb ? { input: stdin, output: stdout } : undefined,
  now: Date.now,
  signal: abort.signal,
};

const code = await run(process.argv.slice(2), world).catch(explain);
// A pipe may still hold what was written last.
for (const stream of [stdout, stderr]) await new Promise((resolve) => stream.write('', resolve));
process.exit(code);

function explain(error: unknown): number {
  if (error instanceof UserError) {
    stderr.write(`${error.message} ${error.hint}\n`);
    return EXIT.usage;
  }
  const text = error instanceof Error ? error.stack : String(error);
  stderr.write(`A fault of bigkata, not yours. Please report it with this text:\n${text}\n`);
  return EXIT.judgeError;
}
