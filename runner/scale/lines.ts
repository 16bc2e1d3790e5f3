/** The three kinds of lines. Each writes one line, less its ending, as a function of its key and of what is drawn. */
import type { Dataset } from './contract.ts';
import { type Draw, scatter } from './draw.ts';
import { makePieces, writeHex, writeNumber, writePadding, writePiece } from './words.ts';

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
const FIRST = [Buffer.from('😀'), Buffer.from('～')];

/** 16 digits that no other key has, then words: 89 bytes on average with the newline. */
function textLines(seed: number): LineWriter {
  const pieces = makePieces(seed, 44, 100);
  const write: LineWriter['write'] = (out, start, id, padTo) => {
    const high = scatter(id ^ seed);
    const low = scatter(high ^ 0x5bd1e995);
    let at = start;
    if ((low & 63) === 0) {
      out.set(FIRST[(low >>> 6) & 1] as Buffer, at);
      at += (FIRST[(low >>> 6) & 1] as Buffer).length;
    }
    at = writeHex(low, out, writeHex(high, out, at));
    out[at++] = 0x20;
    at = writePiece(pieces, high, out, at);
    return padTo > at ? writePadding(out, at, padTo) : at;
  };
  return { write, malformed: (out, at) => write(out, at, draw0(seed), 0) };
}

function draw0(seed: number): number {
  return scatter(seed) >>> 1;
}

const TAB = 0x09;

/** `order-1f3a…`, a tab, a whole number of up to 6 digits. */
function rows(seed: number, draw: Draw): LineWriter {
  const pieces = makePieces(seed, 6, 16);
  const key = (out: Buffer, start: number, id: number): number => {
    const high = scatter(id ^ seed);
    const at = writePiece(pieces, high, out, start);
    out[at] = 0x2d;
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
/** 10 Oct 2026, 00:00 UTC. */
const START_MS = 1_791_590_400_000;
/** Requests in one second of the log. */
const EACH_SECOND = 50;
const STATUSES = [200, 200, 200, 200, 206, 301, 304, 404, 403, 500];
const METHODS = ['GET', 'GET', 'GET', 'POST', 'PUT', 'HEAD'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const AGENTS = ['Mozilla/5.0 (X11; Linux x86_64)', 'curl/8.5.0', 'Bot \\"快\\" 1.0', '', '-'];

/** The combined log format; a path for each key, some with a query string. */
function accessLog(seed: number, draw: Draw): LineWriter {
  const pieces = makePieces(seed, 6, 24);
  let requests = 0;
  let time = '';
  const write: LineWriter['write'] = (out, start, id, padTo) => {
    if (requests++ % EACH_SECOND === 0) time = timeText(START_MS + (requests / EACH_SECOND) * 1_000);
    const bits = draw.bits();
    let at =
      start + out.write(`${10 + (bits & 127)}.${(bits >>> 7) & 255}.${(bits >>> 15) & 255}.7 - `, start, 'latin1');
    if ((bits & 3) === 0) at += out.write('ann', at, 'latin1');
    else out[at++] = 0x2d;
    at += out.write(` [${time}] "${METHODS[(bits >>> 3) % 6]} /`, at, 'latin1');
    const path = scatter(id ^ seed);
    const from = at;
    at = writePiece(pieces, path, out, at);
    for (let place = from; place < at; place++) if (out[place] === 0x20) out[place] = 0x2f;
    out[at] = 0x2f;
    at = writeHex(path, out, at + 1);
    if ((bits & 12) === 0) at += out.write(`?q=${bits >>> 20}`, at, 'latin1');
    at += out.write(` HTTP/1.1" ${STATUSES[(bits >>> 9) % 10]} `, at, 'latin1');
    if ((bits & 0xf0) === 0) out[at++] = 0x2d;
    else at = writeNumber(bits >>> 12, out, at);
    at += out.write((bits & 0x300) === 0 ? ' "-" "' : ' "https://example.org/" "', at);
    at += out.write(AGENTS[(bits >>> 5) % AGENTS.length] as string, at);
    if (padTo > at) at = writePadding(out, at, padTo);
    out[at] = 0x22;
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

function timeText(ms: number): string {
  const whole = Math.floor(ms / 1_000);
  const date = new Date(START_MS + ((whole * 1_000 - START_MS) % (300 * DAY_MS)));
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `${two(date.getUTCDate())}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${clock} +0000`;
}
