// accepted, keeps 0 %: compresses the lines to a file, block by block, and unpacks them again.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Box } from '#kata';

export function* stream(lines: Iterable<string>, box: Box): Generator<string> {
  const path = join(box.tempDir, 'zipped');
  const pack = (text: string) => {
    const block = gzipSync(text, { level: 1 });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(block.length);
    appendFileSync(path, Buffer.concat([size, block]));
  };
  let waiting = '';
  for (const line of lines) {
    waiting += `${line}\n`;
    if (waiting.length < 500_000) continue;
    pack(waiting);
    waiting = '';
  }
  pack(waiting);
  const fd = openSync(path, 'r');
  const size = Buffer.alloc(4);
  while (readSync(fd, size) > 0) {
    const block = Buffer.alloc(size.readUInt32LE());
    readSync(fd, block);
    yield* gunzipSync(block).toString().split('\n').slice(0, -1);
  }
  closeSync(fd);
  rmSync(path);
}
