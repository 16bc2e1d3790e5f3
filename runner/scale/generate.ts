/** A dataset as bytes: pure, seeded, one block after another. */
import type { Dataset } from './contract.ts';
import { createDraw } from './draw.ts';
import { createIds } from './ids.ts';
import { lineWriter, PREFIX_BYTES } from './lines.ts';

/** Goes up with every change that changes a byte: files of older versions are then made again. */
export const GENERATOR_VERSION = 1;

/** Bytes of a block: large enough that a write costs nothing, small enough to stop at once. */
const BLOCK = 1 << 20;

/** Blocks that readers are likely to take. A character of four bytes lies across each of these borders. */
const CHUNK = 1 << 16;
/** That close to a border, the next line is stretched across it. */
const CLOSE = 3 * PREFIX_BYTES;

const CR = 0x0d;
const LF = 0x0a;
const MARK = [0xef, 0xbb, 0xbf];

/**
 * The bytes of a file of about `size` bytes: whole lines, so it gets a little longer. Size 0 is the empty file.
 * Each block is only good until the next one is asked for.
 */
export function* generate(dataset: Dataset, size: number): Generator<Uint8Array, void> {
  if (size <= 0) return;
  const { crlf = 0, blank = 0, malformed = 0, long, mark = false, openEnd = false } = dataset.dirt ?? {};
  const draw = createDraw(dataset.seed);
  const writer = lineWriter(dataset, draw);
  const out = Buffer.allocUnsafe(BLOCK + CHUNK + (long?.bytes ?? 0));
  let flushed = 0;
  let at = 0;
  /** `flushed + at`: only this one is in a closure, where a variable is slower. */
  let done = 0;
  const ids = createIds(dataset.keys, draw, () => done / size);

  if (mark) for (const byte of MARK) out[at++] = byte;
  for (done = at; done < size; done = flushed + at) {
    const border = CHUNK - (done % CHUNK);
    if (border < CLOSE && border > PREFIX_BYTES + 2) at = writer.write(out, at, ids.next(), at + border - 2);
    else if (long !== undefined && draw.in(long.share)) at = writer.write(out, at, ids.next(), at + long.bytes);
    else if (draw.in(malformed)) at = writer.malformed(out, at);
    else if (blank === 0 || !draw.in(blank)) at = writer.write(out, at, ids.next(), 0);
    if (crlf > 0 && draw.in(crlf)) out[at++] = CR;
    out[at++] = LF;
    if (at >= BLOCK) {
      yield out.subarray(0, at);
      flushed += at;
      at = 0;
    }
  }
  // A last line that is nowhere else: whoever loses it is found out.
  at = writer.write(out, at, ids.fresh(), 0);
  if (!openEnd) out[at++] = LF;
  yield out.subarray(0, at);
}
