/** Ready-made bytes that lines are put together from. */
import { createDraw, type Draw } from './draw.ts';

const PLAIN =
  'order shipped basket refund customer invoice warehouse pending pallet bicycle lantern harbour cobalt fresh ' +
  'window signal river copper meadow ticket packet broker ledger vector border anchor mirror quartz saddle timber';
/** One to four bytes a character; some sort otherwise by UTF-16 units than by code points. */
const WIDE = 'café naïve Zürich größer 日本 東京都 客户 ～ ｆｕｌｌ Ωmega 😀 🚚📦 e\u0301t';

/** One piece of text in this many words is of other letters. */
const WIDE_ONE_IN = 100;
const COUNT = 1_024;

export interface Pieces {
  readonly bytes: Buffer;
  /** Piece `p` is `bytes` from `starts[p]` to `starts[p + 1]`. */
  readonly starts: Uint32Array;
  readonly mask: number;
}

/** Texts of several words, `least` to `most` bytes long. */
export function makePieces(seed: number, least: number, most: number): Pieces {
  const draw = createDraw(seed);
  const plain = PLAIN.split(' ');
  const wide = WIDE.split(' ');
  const pieces = Array.from({ length: COUNT }, () => piece(draw, plain, wide, least + draw.int(most - least)));
  const starts = new Uint32Array(COUNT + 1);
  for (const [at, bytes] of pieces.entries()) starts[at + 1] = (starts[at] as number) + bytes.length;
  return { bytes: Buffer.concat(pieces), starts, mask: COUNT - 1 };
}

function piece(draw: Draw, plain: readonly string[], wide: readonly string[], length: number): Buffer {
  let text = '';
  for (;;) {
    const words = draw.int(WIDE_ONE_IN) === 0 ? wide : plain;
    const next = `${text === '' ? '' : `${text} `}${words[draw.int(words.length)]}`;
    if (text !== '' && Buffer.byteLength(next) > length) return Buffer.from(text);
    text = next;
  }
}

/** Copies piece `index` (any number) to `at`; gives the place behind it. */
export function writePiece({ bytes, starts, mask }: Pieces, index: number, out: Buffer, at: number): number {
  const piece = index & mask;
  const start = starts[piece] as number;
  const end = starts[piece + 1] as number;
  return copy(bytes, start, end, out, at);
}

/** All of some ready-made bytes. */
export function writeBytes(bytes: Buffer, out: Buffer, at: number): number {
  return copy(bytes, 0, bytes.length, out, at);
}

function copy(bytes: Buffer, start: number, end: number, out: Buffer, at: number): number {
  for (let from = start, to = at; from < end; ) out[to++] = bytes[from++] as number;
  return at + end - start;
}

/** The two digits of each byte, one after another. */
const HEX = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0')).join(''));

/** Eight hexadecimal digits. */
export function writeHex(value: number, out: Buffer, at: number): number {
  for (let shift = 24, place = at; shift >= 0; shift -= 8) {
    const pair = ((value >>> shift) & 255) << 1;
    out[place++] = HEX[pair] as number;
    out[place++] = HEX[pair + 1] as number;
  }
  return at + 8;
}

/** The three digits of each number below 1000, one after another. */
const DIGITS = Buffer.from(Array.from({ length: 1_000 }, (_, number) => String(number).padStart(3, '0')).join(''));

/** A whole number in decimal digits; less than 32 bits. */
export function writeNumber(value: number, out: Buffer, at: number): number {
  if (value >= 0) return writePositive(value, out, at);
  out[at] = 0x2d;
  return writePositive(-value, out, at + 1);
}

function writePositive(value: number, out: Buffer, at: number): number {
  const thousands = (value / 1_000) | 0;
  const isFirst = thousands === 0;
  const digits = 3 * (value - 1_000 * thousands);
  let place = isFirst ? at : writePositive(thousands, out, at);
  if (!isFirst || digits >= 300) out[place++] = DIGITS[digits] as number;
  if (!isFirst || digits >= 30) out[place++] = DIGITS[digits + 1] as number;
  out[place] = DIGITS[digits + 2] as number;
  return place + 1;
}

/** An emoji whose first byte is at `to`, with dots before it from `at` on. */
export function writePadding(out: Buffer, at: number, to: number): number {
  out.fill(0x2e, at, to);
  out.set(EMOJI, to);
  return to + EMOJI.length;
}

const EMOJI = Buffer.from('😀');
