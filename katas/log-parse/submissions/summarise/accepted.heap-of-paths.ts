// Two Counters and a heap of the paths: the first line comes out before all of them are in order.

import { Heap } from 'heap-js';

interface Hit {
  path: string;
  bytes: number;
}

/** Plain characters, then an escape and more plain ones, again and again: a text matches in one way only. */
const QUOTED = String.raw`[^"\\]*(?:\\.[^"\\]*)*`;
const DAY = String.raw`\d\d/(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/\d{4}`;
const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d [+-](?:[01]\d|2[0-3])[0-5]\d`;
const REST = String.raw`"(${QUOTED})" [1-5]\d\d (\d+|-) "${QUOTED}" "${QUOTED}"$`;
const LINE = new RegExp(String.raw`^[^ ]+ [^ ]+ [^ ]+ \[(${DAY}):${CLOCK}\] ${REST}`, 's');
const REQUEST = /^[A-Z]+ (\/[^ ]*) HTTP\/[^ ]*$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Paths go into the heap when they are first seen and come out in order.
 * @time O(n + p log p), n lines with p distinct paths
 * @space O(p)
 */
export function* summarise(lines: Iterable<string>): Generator<string> {
  const requests = new Map<string, number>();
  const bytes = new Map<string, number>();
  const paths = new Heap<string>((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  let malformed = 0;
  let isFirst = true;
  for (const line of lines) {
    const text = clean(line, isFirst);
    isFirst = false;
    const hit = parse(text);
    if (hit !== null) {
      // A slice keeps the whole line alive; a key that stays is worth a copy of its own.
      const path = requests.has(hit.path) ? hit.path : Buffer.from(hit.path).toString();
      if (!requests.has(path)) paths.push(path);
      requests.set(path, (requests.get(path) ?? 0) + 1);
      bytes.set(path, (bytes.get(path) ?? 0) + hit.bytes);
    } else if (text !== '') malformed += 1;
  }
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
    yield `${path}\t${requests.get(path)}\t${bytes.get(path)}`;
  }
  yield `malformed\t${malformed}`;
}

/** The line without a carriage return at its end and, if it is the first, without a byte-order mark. */
function clean(line: string, isFirst: boolean): string {
  const start = isFirst && line.startsWith('\uFEFF') ? 1 : 0;
  return line.slice(start, line.endsWith('\r') ? -1 : undefined);
}

/** The path without its query string and the bytes; null when the line is malformed. */
function parse(line: string): Hit | null {
  const match = LINE.exec(line);
  if (match === null) return null;
  const [, day = '', request = '', bytes] = match;
  const target = REQUEST.exec(request)?.[1];
  if (target === undefined || !exists(day)) return null;
  const path = target.includes('\\') ? target.replace(/\\(["\\])/g, '$1') : target;
  const query = path.indexOf('?');
  return { path: query === -1 ? path : path.slice(0, query), bytes: bytes === '-' ? 0 : Number(bytes) };
}

let knownDay = '';

/** Is there such a day? A log goes on for many lines with the same one. */
function exists(day: string): boolean {
  if (day === knownDay) return true;
  const [date, month = '', year] = day.split('/');
  // 31 February is taken for 3 March: only a date that reads back the same exists.
  if (new Date(Date.UTC(Number(year), MONTHS.indexOf(month), Number(date))).getUTCDate() !== Number(date)) return false;
  knownDay = day;
  return true;
}
