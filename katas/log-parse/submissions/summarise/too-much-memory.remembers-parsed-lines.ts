// Remembers what each line has parsed to, as @cache does in Python: nearly every line is another one, and all are kept.

interface Hit {
  path: string;
  bytes: number;
}

interface Total {
  requests: number;
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

export function* summarise(lines: Iterable<string>): Generator<string> {
  const totals = new Map<string, Total>();
  const parsed = new Map<string, Hit | null>();
  let malformed = 0;
  let isFirst = true;
  for (const line of lines) {
    const text = clean(line, isFirst);
    isFirst = false;
    if (text === '') continue;
    let hit = parsed.get(text);
    if (hit === undefined) {
      hit = parse(text);
      parsed.set(text, hit);
    }
    if (hit === null) malformed += 1;
    else add(totals, hit);
  }
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

/** The order of UTF-8 bytes, which `<` does not give beyond U+FFFF. */
function byCodePoint(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
