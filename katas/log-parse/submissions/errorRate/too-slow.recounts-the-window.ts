// Adds the whole window up again for every minute: right, but O(m·w) for w minutes in the window.

interface Minute {
  minute: string;
  requests: number;
  errors: number;
}

interface Hit {
  minute: number;
  status: number;
}

/** Plain characters, then an escape and more plain ones, again and again: a text matches in one way only. */
const QUOTES = String.raw`"([^"\\]*(?:\\.[^"\\]*)*)"`;
const TIME = String.raw`\[(\d\d)/(\w{3})/(\d{4}):(\d\d:\d\d:\d\d) ([+-])([01]\d|2[0-3])([0-5]\d)\]`;
const REST = String.raw`${QUOTES} ([1-5]\d\d) (?:\d+|-) ${QUOTES} ${QUOTES}\r?$`;
const LINE = new RegExp(`^[^ ]+ [^ ]+ [^ ]+ ${TIME} ${REST}`, 's');
const REQUEST = /^[A-Z]+ \/[^ ]* HTTP\/[^ ]*$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function errorRate(lines: readonly string[], windowMinutes: number): Minute[] {
  const requestsIn = new Map<number, number>();
  const errorsIn = new Map<number, number>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    const hit = parse(line);
    if (hit === null) continue;
    first = Math.min(first, hit.minute);
    last = Math.max(last, hit.minute);
    requestsIn.set(hit.minute, (requestsIn.get(hit.minute) ?? 0) + 1);
    if (hit.status >= 500) errorsIn.set(hit.minute, (errorsIn.get(hit.minute) ?? 0) + 1);
  }
  const rows: Minute[] = [];
  for (let minute = first; minute <= last; minute++) {
    let requests = 0;
    let errors = 0;
    // biome-ignore format: the mark belongs to the line of the loop
    for (let back = minute; back > minute - windowMinutes && back >= first; back--) { // blame
      requests += requestsIn.get(back) ?? 0;
      errors += errorsIn.get(back) ?? 0;
    }
    rows.push({ minute: label(minute), requests, errors });
  }
  return rows;
}

/** The minute, counted from 1970, and the status; null when the line is malformed. */
function parse(line: string): Hit | null {
  const match = LINE.exec(line);
  if (match === null) return null;
  const [, day, name = '', year, clock, sign, hours, minutes, request = '', status] = match;
  const written = `${year}-${String(MONTHS.indexOf(name) + 1).padStart(2, '0')}-${day}T${clock}.000Z`;
  const local = Date.parse(written);
  // 31 February is taken for 3 March: only a date that reads back the same exists.
  if (Number.isNaN(local) || new Date(local).toISOString() !== written || !REQUEST.test(request)) return null;
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  return { minute: Math.floor(local / 60_000) - offset, status: Number(status) };
}

/** `2026-10-10T13:55Z` */
function label(minute: number): string {
  return `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;
}
