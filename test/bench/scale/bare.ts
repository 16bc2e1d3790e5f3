/**
 * A solution without a judge: reads the lines of a file, writes what is yielded, sees to nothing else. Its own reader and
 * writer, so that it is no slower when those of the judge are.
 *
 * Arguments: the bundled solution, the name of its function, the arguments of the call as JSON (`wired` in alone.ts).
 */
import { isAscii } from 'node:buffer';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Wired } from './alone.ts';

const BLOCK = 1 << 16;
const LF = 0x0a;

/** Each line is decoded by itself: a part of a longer string would keep all of it, and who keeps a key would keep the file. */
function* linesOf(path: string): Generator<string> {
  const fd = openSync(path, 'r');
  let buffer = Buffer.allocUnsafe(2 * BLOCK);
  let held = 0;
  for (;;) {
    if (held + BLOCK > buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
    const count = readSync(fd, buffer, held, BLOCK, null);
    if (count === 0) break;
    const filled = held + count;
    const encoding = isAscii(buffer.subarray(0, filled)) ? 'latin1' : 'utf8';
    let start = 0;
    for (let end = buffer.indexOf(LF, held); end !== -1 && end < filled; end = buffer.indexOf(LF, start)) {
      yield buffer.toString(encoding, start, end);
      start = end + 1;
    }
    buffer.copyWithin(0, start, filled);
    held = filled - start;
  }
  closeSync(fd);
  if (held > 0) yield buffer.toString('utf8', 0, held);
}

function writeLines(lines: Iterable<string>): void {
  let buffer = Buffer.allocUnsafe(4 * BLOCK);
  let held = 0;
  const flush = () => {
    for (let done = 0; done < held; ) done += writeSync(1, buffer, done, held - done);
    held = 0;
  };
  for (const line of lines) {
    const most = 3 * line.length + 1;
    if (held + most > buffer.length) flush();
    if (most > buffer.length) buffer = Buffer.allocUnsafe(2 * most);
    held += buffer.write(line, held);
    buffer[held++] = LF;
  }
  flush();
}

const [program = '', entry = '', call = '[]'] = process.argv.slice(2);
const { INPUT = '', TMPDIR = '' } = process.env;
const solution = createRequire(process.argv[1] as string)(program) as Record<string, (...args: unknown[]) => unknown>;
writeLines(solution[entry]?.(...(JSON.parse(call) as readonly Wired[]).map(argumentOf)) as Iterable<string>);

function argumentOf(wired: Wired): unknown {
  switch (wired.kind) {
    case 'lines':
      return linesOf(INPUT);
    case 'box':
      return { memoryMiB: wired.memoryMiB, openFiles: wired.openFiles, tempDir: TMPDIR };
    case 'value':
      return wired.value;
  }
}
