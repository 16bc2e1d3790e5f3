/** The three kinds of lines. Each writes one line, less its ending, as a function of its key and of what is drawn. */
import type { Dataset } from './contract.ts';
import { type Draw, scatter } from './draw.ts';
import { makePieces, writeBytes, writeHex, writeNumber, writePadding, writePiece } from './words.ts';

export interface LineWriter {
  /**
   * @param id the key
   * @param padTo where in `out` the padding ends with an emoji; 0 for no padding
   * @returns the place behind the line
   */
  write(out: Buffer, at: number, id: number, padTo: number): number;
  /** A line that is not of the form. */
  malformed(out: Buffer, at: number): number;
}

/** A line before its padding is at most this long, in bytes. */
export const PREFIX_BYTES = 320;

export function lineWriter({ kind, seed }: Dataset, draw: Draw): LineWriter {
  switch (kind) {
    case 'lines':
      return textLines(seed);
    case 'rows':
      return rows(seed, draw);
    case 'log':
      return accessLog(seed, draw);
  }
}

/** First characters that a comparison of UTF-16 units puts in another order: U+1F600, U+FF5E. */
const FIRST = ['😀', '～'].map((text) => Buffer.from(text));

/** 16 digits that no other key has, then words: 89 bytes on average with the newline. Every text is of the form. */
function textLines(seed: number): LineWriter {
  const pieces = makePieces(seed, 44, 100);
  const write: LineWriter['write'] = (out, start, id, padTo) => {
    const high = scatter(id ^ seed);
    const low = scatter(high ^ 0x5bd1e995);
    let at = start;
    if ((low & 63) === 0) at = writeBytes(FIRST[(low >>> 6) & 1] as Buffer, out, at);
    at = writeHex(low, out, writeHex(high, out, at));
    out[at++] = SPACE;
    at = writePiece(pieces, high, out, at);
    return padTo > at ? writePadding(out, at, padTo) : at;
  };
  return { write, malformed: (out, at) => write(out, at, 0, 0) };
}

const SPACE = 0x20;
const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const QUOTE = 0x22;
const TAB = 0x09;

/** `order-1f3a…`, a tab, a whole number of up to 6 digits. */
function rows(seed: number, draw: Draw): LineWriter {
  const pieces = makePieces(seed, 6, 16);
  const key = (out: Buffer, start: number, id: number): number => {
    const high = scatter(id ^ seed);
    const at = writePiece(pieces, high, out, start);
    out[at] = DASH;
    return writeHex(high, out, at + 1);
  };
  return {
    write: (out, start, id, padTo) => {
      let at = key(out, start, id);
      if (padTo > at) at = writePadding(out, at, padTo);
      out[at] = TAB;
      return writeNumber(draw.int(1_000_000) - 1_000, out, at + 1);
    },
    malformed: (out, start) => {
      const at = key(out, start, draw.int(1_000));
      return at + out.write(BAD_ENDS[draw.int(BAD_ENDS.length)] as string, at);
    },
  };
}

const BAD_ENDS = ['', '\t', '\t+5', '\t1.5', '\t1e3', '\t 5', '\t5\t6', '\tnone', '\t--1'];

const DAY_MS = 86_400_000;
/** 10 Oct 2026, 00:00 UTC; the clock of a log starts again after so many days. */
const START_MS = 1_791_590_400_000;
const DAYS = 300;
/** Requests in one second of the log. */
const EACH_SECOND = 50;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const ready = (...texts: readonly string[]) => texts.map((text) => Buffer.from(text));
const USERS = ready(' - ann [', ' - - [', ' - bob [', ' - - [');
const METHODS = ready('] "GET /', '] "GET /', '] "POST /', '] "PUT /');
const STATUSES = ready(...[200, 200, 200, 206, 301, 304, 404, 500].map((status) => ` HTTP/1.1" ${status} `));
const REFERERS = ready(' "-" "', ' "https://example.org/" "', ' "https://example.org/" "', ' "" "');
const AGENTS = ready('Mozilla/5.0 (X11; Linux x86_64)', 'curl/8.5.0', 'Bot \\"快\\" 1.0', '-');
const QUERY = Buffer.from('?q=');

/** The combined log format; a path for each key, some with a query string. */
function accessLog(seed: number, draw: Draw): LineWriter {
  const pieces = makePieces(seed, 6, 24);
  let requests = 0;
  let time = Buffer.alloc(0);
  const write: LineWriter['write'] = (out, start, id, padTo) => {
    if (requests % EACH_SECOND === 0) time = Buffer.from(timeText(requests / EACH_SECOND));
    requests++;
    const bits = draw.bits();
    let at = writeNumber(10 + (bits & 127), out, start);
    for (let shift = 7; shift < 24; shift += 8) {
      out[at] = DOT;
      at = writeNumber((bits >>> shift) & 255, out, at + 1);
    }
    at = writeBytes(USERS[(bits >>> 2) & 3] as Buffer, out, at);
    at = writeBytes(time, out, at);
    at = writeBytes(METHODS[(bits >>> 4) & 3] as Buffer, out, at);
    const path = scatter(id ^ seed);
    const from = at;
    at = writePiece(pieces, path, out, at);
    for (let place = from; place < at; place++) if (out[place] === SPACE) out[place] = SLASH;
    out[at] = SLASH;
    at = writeHex(path, out, at + 1);
    if ((bits & 12) === 0) at = writeNumber(bits >>> 20, out, writeBytes(QUERY, out, at));
    at = writeBytes(STATUSES[(bits >>> 9) & 7] as Buffer, out, at);
    if ((bits & 0xf0) === 0) out[at++] = DASH;
    else at = writeNumber(bits >>> 12, out, at);
    at = writeBytes(REFERERS[(bits >>> 8) & 3] as Buffer, out, at);
    at = writeBytes(AGENTS[(bits >>> 6) & 3] as Buffer, out, at);
    if (padTo > at) at = writePadding(out, at, padTo);
    out[at] = QUOTE;
    return at + 1;
  };
  return {
    write,
    /** Cut off within ASCII: what is left is still UTF-8. */
    malformed: (out, at) => {
      write(out, at, draw.int(1_000), 0);
      return at + 8 + draw.int(24);
    },
  };
}

function timeText(second: number): string {
  const date = new Date(START_MS + ((second * 1_000) % (DAYS * DAY_MS)));
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${clock} +0000`;
}
