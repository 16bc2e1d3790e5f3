import fs from 'node:fs';

/** Reads what it was given once more, past the lines: by every descriptor that it may have, in every way there is. */
export function* stream(lines: Iterable<string>): Generator<string> {
  for (const _ of lines) break;
  const ways: readonly ((fd: number) => string)[] = [
    (fd) => read(fd, (bytes) => fs.readSync(fd, bytes, 0, bytes.length, 0)),
    (fd) => read(fd, (bytes) => fs.readvSync(fd, [bytes], 0)),
    (fd) => fs.readFileSync(fd, 'utf8'),
    (fd) => String(fs.promises.readFile(`/dev/fd/${fd}`)),
  ];
  for (let fd = 0; fd < 32; fd++) {
    if (!tried(() => String(fs.fstatSync(fd).isFile())).includes('true')) continue;
    for (const way of ways) if (tried(() => way(fd)).includes('line 0')) yield `read ${fd}`;
  }
  yield 'done';
}

function read(_fd: number, into: (bytes: Buffer) => number): string {
  const bytes = Buffer.alloc(1_000);
  return bytes.toString('latin1', 0, into(bytes));
}

function tried(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
