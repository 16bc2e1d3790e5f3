// Parses all lines into rows and groups them afterwards, as a data frame does: every row is kept.

interface Hit {
  path: string;
  bytes: number;
}

interface Total {
  requests: number;
  bytes: number;
}

/** Plain characters, then an escape and more plain ones, again and again: a text matches in one way only. */
const QUOTES = String.raw`"([^"\\]*(?:\\.[^"\\]*)*)"`;
const TIME = String.raw`\[(\d\d)/(\w{3})/(\d{4}):(\d\d:\d\d:\d\d) ([+-])([01]\d|2[0-3])([0-5]\d)\]`;
const REST = String.raw`${QUOTES} [1-5]\d\d (\d+|-) ${QUOTES} ${QUOTES}$`;
const LINE = new RegExp(`^[^ ]+ [^ ]+ [^ ]+ ${TIME} ${REST}`, 's');
const REQUEST = /^[A-Z]+ (\/[^ ]*) HTTP\/[^ ]*$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function* summarise(lines: Iterable<string>): Generator<string> {
  const totals = new Map<string, Total>();
  const hits: Hit[] = [];
  let malformed = 0;
  let isFirst = true;
  for (const line of lines) {
    const text = clean(line, isFirst);
    isFirst = false;
    if (text === '') continue;
    const hit = parse(text);
    if (hit === null) malformed += 1;
    else hits.push(hit);
  }
  for (const hit of hits) add(totals, hit);
  for (const path of [...totals.keys()].sort(byCodePoint)) {
    const { requests, bytes } = totals.get(path)!;
    yield `${path}\t${requests}\t${bytes}`;
  }
  yield `malformed\t${malformed}`;
}

function add(totals: Map<string, Total>, hit: Hit): void {
  const total = totals.get(hit.path);
  if (total === undefined) {
    // A slice keeps the whole line alive; a key that stays is worth a copy of its own.
    totals.set(Buffer.from(hit.path).toString(), { requests: 1, bytes: hit.bytes });
  } else {
    total.requests += 1;
    total.bytes += hit.bytes;
  }
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
  const [, day, name = '', year, clock, , , , request = '', bytes] = match;
  const path = REQUEST.exec(request)?.[1];
  const written = `${year}-${String(MONTHS.indexOf(name) + 1).padStart(2, '0')}-${day}T${clock}.000Z`;
  const local = Date.parse(written);
  // 31 February is taken for 3 March: only a date that reads back the same exists.
  if (path === undefined || Number.isNaN(local) || new Date(local).toISOString() !== written) return null;
  const [page = ''] = path.replace(/\\(["\\])/g, '$1').split('?', 1);
  return { path: page, bytes: bytes === '-' ? 0 : Number(bytes) };
}

/** The order of UTF-8 bytes, which `<` does not give beyond U+FFFF. */
function byCodePoint(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
