/** argv -> command -> exit code. Builds the real world; the only file that ends the process. */
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { broken, katas } from '../katas/index.ts';
import { run } from './cli.ts';
import { asUserError, codeOf, problemOf } from './errors.ts';
import { hangUp } from './host/kill.ts';
import { brokenText } from './loadKatas.ts';
import { printable } from './printable.ts';
import { projectAt } from './project.ts';
import { createPaint } from './report/paint.ts';
import { EXIT, type ExitCode, type World } from './world.ts';

const { stdin, stdout, stderr, env } = process;
const abort = new AbortController();
let isHungUp = false;
let unwritten: Error | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    isHungUp ||= signal === 'SIGHUP';
    abort.abort();
  });
}
for (const stream of [stdin, stdout]) {
  stream.on('error', (error) => {
    const code = codeOf(error);
    isHungUp ||= code === 'EIO';
    // A terminal or a reader that has gone (`kata list | head -1`) is no error of anybody's; a full disk is.
    if (stream === stdout && code !== 'EIO' && code !== 'EPIPE') unwritten ??= error;
    abort.abort();
  });
}
// What can't be said beside it changes nothing of what was asked for.
stderr.on('error', () => {});
process.on('uncaughtException', (error) => {
  // After the screen has been given back: what is written to the one that hides it would go with it.
  process.once('exit', () => explain(error));
  leave(exitCodeOf(error));
});

const isDumb = env['TERM'] === 'dumb';
const world: World = {
  project: projectAt(join(import.meta.dirname, '..'), env['BIGKATA_HOME'] || undefined),
  katas,
  broken,
  cwd: process.cwd(),
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  paint: createPaint(stdout.isTTY === true && !env['NO_COLOR'] && !isDumb),
  // A terminal that does not know its size says 0.
  columns: stdout.columns || 80,
  redraws: stderr.isTTY === true && !isDumb,
  terminal: stdin.isTTY === true && stdout.isTTY === true && !isDumb ? { input: stdin, output: stdout } : undefined,
  now: Date.now,
  signal: abort.signal,
};

for (const one of broken) stderr.write(`${printable(brokenText(one))}\n`);
leave(await run(process.argv.slice(2), world).then(flushed).catch(failed));

/** A pipe may still hold what was written last. */
async function flushed(code: ExitCode): Promise<ExitCode> {
  for (const stream of [stdout, stderr]) await new Promise((resolve) => stream.write('', resolve));
  if (unwritten !== undefined) throw unwritten;
  return code;
}

/**
 * What fails after the end was asked for is no news. Ctrl-C and a hang-up reach the bundler too, and that may be seen to
 * fail before we hear of them.
 */
async function failed(error: unknown): Promise<ExitCode> {
  await turn();
  if (unwritten !== undefined) explain(asUserError(unwritten, 'write to standard output'));
  else if (!abort.signal.aborted) explain(error);
  return exitCodeOf(error);
}

function explain(error: unknown): void {
  const problem = problemOf(error);
  const stack = error instanceof Error ? error.stack : String(error);
  if (problem === undefined)
    stderr.write(`A fault of bigkata, not yours. Please report it with this text:\n${printable(stack ?? '')}\n`);
  else stderr.write(`${problem.message} ${problem.hint}\n`);
}

function exitCodeOf(error: unknown): ExitCode {
  return abort.signal.aborted || problemOf(error) !== undefined ? EXIT.usage : EXIT.judgeError;
}

/** Node aborts with a stack of its own when it is to exit and its terminal is gone, so the hang-up ends us instead. */
function leave(code: ExitCode): never {
  if (isHungUp) {
    process.emit('exit', code);
    hangUp();
  }
  process.exit(code);
}
