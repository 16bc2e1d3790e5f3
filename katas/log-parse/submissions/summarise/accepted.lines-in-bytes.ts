// No string for a line: its bytes are looked at where they are, in the block they come in, from left to right. Only a path is kept.
import type { Lines } from '#kata';

const [NEWLINE, RETURN, SPACE, QUOTE, DASH, SLASH, ZERO] = [0x0a, 0x0d, 0x20, 0x22, 0x2d, 0x2f, 0x30] as const;
const [QUESTION, A, Z, BRACKET, BACKSLASH, UNBRACKET] = [0x3f, 0x41, 0x5a, 0x5b, 0x5c, 0x5d] as const;
const HTTP = 0x48_54_54_50; // as one number of four bytes

/**
 * @time O(n + p log p), n lines with p distinct paths
 * @space O(p)
 */
export function* summarise(lines: Lines): Generator<string> {
  const totals = createTotals();
  let malformed = 0;
  let isFirst = true;
  for (const block of lines.blocks()) {
    // The last line of the file may have no newline.
    const bytes = block.at(-1) === NEWLINE ? block : Buffer.concat([block, Buffer.of(NEWLINE)]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    isFirst = false;
    while (at < bytes.length) {
      const end = parse(bytes, view, at);
      if (end > 0) {
        totals.add(bytes, view);
        at = end;
      } else {
        const newline = bytes.indexOf(NEWLINE, at);
        const isBlank = newline === at || (newline === at + 1 && bytes[at] === RETURN);
        if (!isBlank) malformed++;
        at = newline + 1;
      }
    }
  }
  yield* totals.lines();
  yield `malformed\t${malformed}`;
}

/** What the last line said: where its path is, less the query string, whether there are escapes in it, and the bytes sent. */
const hit = { start: 0, end: 0, isEscaped: false, sent: 0 };

/** No loop goes beyond the end of the line. @returns the place behind the line; 0 when it is malformed */
function parse(bytes: Uint8Array, view: DataView, start: number): number {
  let at = start;
  for (let words = 0; words < 3; words++) {
    const from = at;
    while (bytes[at] !== SPACE && bytes[at] !== NEWLINE) at++;
    if (at === from || bytes[at] === NEWLINE) return 0;
    at++;
  }
  if (bytes[at] !== BRACKET || !isStamp(bytes, view, at + 1)) return 0;
  at += 1 + STAMP;
  if (bytes[at] !== UNBRACKET || bytes[at + 1] !== SPACE || bytes[at + 2] !== QUOTE) return 0;
  at += 3;
  const method = at;
  while (bytes[at]! >= A && bytes[at]! <= Z) at++;
  if (at === method || bytes[at] !== SPACE || bytes[at + 1] !== SLASH) return 0;
  at = behindTarget(bytes, at + 1);
  if (at === 0 || at + 9 > bytes.length || view.getUint32(at) !== HTTP || bytes[at + 4] !== SLASH) return 0;
  at += 5;
  while (bytes[at] !== QUOTE) {
    if (bytes[at] === SPACE || bytes[at] === NEWLINE) return 0;
    at += isEscape(bytes, at) ? 2 : 1;
  }
  if (bytes[at + 1] !== SPACE || !isStatus(bytes, at + 2) || bytes[at + 5] !== SPACE) return 0;
  at = behindSent(bytes, at + 6);
  for (let texts = 0; texts < 2; texts++) {
    if (at === 0 || bytes[at] !== SPACE || bytes[at + 1] !== QUOTE) return 0;
    at = behindQuote(bytes, at + 2);
  }
  if (at === 0) return 0;
  if (bytes[at] === RETURN) at++;
  return bytes[at] === NEWLINE ? at + 1 : 0;
}

/** @returns the place behind the space after the path and its query string; 0 when there is none */
function behindTarget(bytes: Uint8Array, start: number): number {
  let at = start;
  let end = 0;
  hit.isEscaped = false;
  for (; bytes[at] !== SPACE; at++) {
    const byte = bytes[at];
    if (byte === QUESTION && end === 0) end = at;
    if (byte === QUOTE || byte === NEWLINE) return 0;
    if (byte === BACKSLASH && isEscape(bytes, at)) {
      hit.isEscaped = true;
      at++;
    }
  }
  hit.start = start;
  hit.end = end === 0 ? at : end;
  return at + 1;
}

/** A backslash takes a quote or another backslash with it. */
function isEscape(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === BACKSLASH && (bytes[at + 1] === QUOTE || bytes[at + 1] === BACKSLASH);
}

function isStatus(bytes: Uint8Array, at: number): boolean {
  return digit(bytes, at) >= 1 && digit(bytes, at) <= 5 && digit(bytes, at + 1) >= 0 && digit(bytes, at + 2) >= 0;
}

/** -1 when there is none */
function digit(bytes: Uint8Array, at: number): number {
  const value = bytes[at]! - ZERO;
  return value <= 9 ? value : -1;
}

function behindSent(bytes: Uint8Array, start: number): number {
  hit.sent = 0;
  if (bytes[start] === DASH) return start + 1;
  let at = start;
  let sent = 0;
  for (let value = digit(bytes, at); value >= 0; value = digit(bytes, ++at)) sent = 10 * sent + value;
  hit.sent = sent;
  return at === start ? 0 : at;
}

function behindQuote(bytes: Uint8Array, start: number): number {
  for (let at = start; ; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte === NEWLINE) return 0;
    if (byte === BACKSLASH && bytes[at + 1] !== NEWLINE) at++;
  }
}

/** `10/Oct/2026:13:55:36 +0000` */
const STAMP = 26;
const DAY = /^(\d\d)\/(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\/(\d{4}):/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d [+-](?:[01]\d|2[0-3])[0-5]\d$/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** The last one that was right: in a log many lines have the same one. Four bytes at a time, the last four overlap. */
const known = new Int32Array(7);
const PLACES = [0, 4, 8, 12, 16, 20, 22];

function isStamp(bytes: Uint8Array, view: DataView, at: number): boolean {
  if (at + STAMP > bytes.length) return false;
  let same = 0;
  while (same < 7 && view.getInt32(at + PLACES[same]!) === known[same]) same++;
  if (same === 7) return true;
  const text = Buffer.from(bytes.subarray(at, at + STAMP)).toString('latin1');
  const [, day, month = '', year] = DAY.exec(text) ?? [];
  if (day === undefined || !CLOCK.test(text.slice(12))) return false;
  // 31 February is taken for 3 March: only a date that reads back the same exists.
  const date = new Date(Date.UTC(Number(year), MONTHS.indexOf(month) / 3, Number(day)));
  if (date.getUTCDate() !== Number(day)) return false;
  for (let word = 0; word < 7; word++) known[word] = view.getInt32(at + PLACES[word]!);
  return true;
}

interface Total {
  readonly hash: number;
  /** Where the path is among all paths, in words of 4 bytes. */
  readonly place: number;
  /** Of the path, in bytes. */
  readonly length: number;
  requests: number;
  sent: number;
}

/**
 * Sums by path: a hash table with open addressing. Paths are kept one after another, with zeros up to a multiple of 4 bytes:
 * so four of them are hashed, compared and copied in the time of one.
 */
function createTotals() {
  let slots: (Total | undefined)[] = new Array(16).fill(undefined);
  let paths = new Int32Array(64);
  let used = 0; // words
  let count = 0;

  function find(view: DataView, start: number, length: number): Total {
    let hash = length;
    for (let at = 0; at < length; at += 4) {
      hash = Math.imul(hash ^ wordAt(view, start + at, length - at), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let slot = hash & (slots.length - 1);
    for (let total = slots[slot]; total !== undefined; total = slots[slot]) {
      if (total.hash === hash && total.length === length && isPath(total.place, view, start, length)) return total;
      slot = (slot + 1) & (slots.length - 1);
    }
    return take(view, start, length, hash);
  }

  function isPath(place: number, view: DataView, start: number, length: number): boolean {
    let at = 0;
    while (at < length && paths[place + (at >>> 2)] === wordAt(view, start + at, length - at)) at += 4;
    return at >= length;
  }

  function take(view: DataView, start: number, length: number, hash: number): Total {
    const total = { hash, place: used, length, requests: 0, sent: 0 };
    used += (length + 3) >>> 2;
    if (used > paths.length) {
      const larger = new Int32Array(2 * used);
      larger.set(paths);
      paths = larger;
    }
    for (let at = 0; at < length; at += 4) paths[total.place + (at >>> 2)] = wordAt(view, start + at, length - at);
    if (2 * ++count > slots.length) {
      const all = slots;
      slots = new Array(2 * all.length).fill(undefined);
      for (const one of all) if (one !== undefined) put(one);
    }
    put(total);
    return total;
  }

  function put(total: Total): void {
    let slot = total.hash & (slots.length - 1);
    while (slots[slot] !== undefined) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = total;
  }

  return {
    add: (bytes: Uint8Array, view: DataView): void => {
      const total = hit.isEscaped ? findUnescaped(bytes) : find(view, hit.start, hit.end - hit.start);
      total.requests++;
      total.sent += hit.sent;
    },

    lines: function* (): Generator<string> {
      const bytes = Buffer.from(paths.buffer);
      const all = slots.flatMap((total) => {
        if (total === undefined) return [];
        // With one character for each byte the default order is that of the bytes.
        return { total, path: bytes.toString('latin1', 4 * total.place, 4 * total.place + total.length) };
      });
      all.sort((a, b) => (a.path < b.path ? -1 : 1));
      for (const { total, path } of all) yield `${Buffer.from(path, 'latin1')}\t${total.requests}\t${total.sent}`;
    },
  };

  function findUnescaped(bytes: Uint8Array): Total {
    const text = Buffer.from(bytes.subarray(hit.start, hit.end))
      .toString()
      .replace(/\\(["\\])/g, '$1');
    const path = Buffer.from(`${text}\0\0\0`);
    return find(new DataView(path.buffer, path.byteOffset, path.length), 0, path.length - 3);
  }
}

/** Four bytes; what is not of the path counts as zeros. Behind it are more bytes, of its line if not of another one. */
function wordAt(view: DataView, at: number, left: number): number {
  const word = view.getInt32(at, true);
  return left >= 4 ? word : word & ((1 << (8 * left)) - 1);
}
