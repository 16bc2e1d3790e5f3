import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineFile } from '../../runner/host/child-writer.ts';
import { newHome } from '../home.ts';

const path = join(newHome(), 'yielded');

/** What is in the file, and what was counted. */
function written(pieces: readonly (string | Uint8Array)[]) {
  const file = createLineFile(openSync(path, 'w'), () => {});
  for (const piece of pieces) {
    if (typeof piece === 'string') file.write(piece);
    else file.writeBlock(piece, piece.length);
  }
  file.close();
  return { text: readFileSync(path, 'utf8'), lines: file.lines, bytes: file.bytes };
}

describe('createLineFile', () => {
  it('writes one line after another, also longer ones than its buffer, as UTF-8', () => {
    const lines = ['a', '', '😀'.repeat(300_000), 'é', 'x'.repeat(262_143), '客'];
    const text = `${lines.join('\n')}\n`;
    expect(written(lines)).toEqual({ text, lines: lines.length, bytes: Buffer.from(text).length });
  });

  it('writes blocks as they are, between lines, and counts the lines in them', () => {
    const line = fc.oneof(
      fc.constantFrom('', 'a', 'é', '客\r'),
      fc.integer({ min: 262_130, max: 262_150 }).map((length) => 'x'.repeat(length)),
    );
    const block = fc.array(line, { maxLength: 3 }).map((all) => Buffer.from(all.map((one) => `${one}\n`).join('')));
    fc.assert(
      fc.property(fc.array(fc.oneof(line, block), { maxLength: 6 }), (pieces) => {
        const text = pieces.map((piece) => (typeof piece === 'string' ? `${piece}\n` : piece.toString())).join('');
        const lines = text.split('\n').length - 1;
        expect(written(pieces)).toEqual({ text, lines, bytes: Buffer.from(text).length });
      }),
    );
  });

  it('takes no more of a buffer than the block has of it', () => {
    const whole = Buffer.from('secret\na\nb\nsecret\n');
    expect(written([whole.subarray(7, 11)])).toMatchObject({ text: 'a\nb\n', lines: 2 });
  });
});
