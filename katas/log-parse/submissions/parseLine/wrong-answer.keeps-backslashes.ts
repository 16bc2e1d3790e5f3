// Finds the end of the agent rightly, then gives it back with its backslashes.

interface Row {
  host: string;
  user: string | null;
  time: string;
  method: string;
  path: string;
  status: number;
  bytes: number;
  referer: string | null;
  agent: string | null;
}

const WORD = '([^ ]+)';
const BRACKETS = String.raw`\[([^\]]*)\]`;
/** Plain characters, then an escape and more plain ones, again and again: a text matches in one way only. */
const QUOTES = String.raw`"([^"\\]*(?:\\.[^"\\]*)*)"`;
const FIELDS = [WORD, WORD, WORD, BRACKETS, QUOTES, String.raw`([1-5]\d\d)`, String.raw`(\d+|-)`, QUOTES, QUOTES];
const LINE = new RegExp(`^${FIELDS.join(' ')}\\r?$`, 's');
const REQUEST = /^([A-Z]+) (\/[^ ]*) HTTP\/[^ ]*$/;
const TIME = /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-])([01]\d|2[0-3])([0-5]\d)$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function parseLine(line: string): Row | null {
  const fields = LINE.exec(line);
  if (fields === null) return null;
  const [, host = '', , user = '', stamp = '', quoted = '', status, bytes, referer = '', agent = ''] = fields;
  const time = toUtc(stamp);
  const request = REQUEST.exec(quoted);
  if (time === null || request === null) return null;
  const [, method = '', path = ''] = request;
  return {
    host,
    user: orNull(user),
    time,
    method,
    path,
    status: Number(status),
    bytes: bytes === '-' ? 0 : Number(bytes),
    referer: orNull(referer),
    agent: orNull(agent),
  };
}

/** `10/Oct/2026:15:55:36 +0200` as `2026-10-10T13:55:36Z`. */
function toUtc(stamp: string): string | null {
  const match = TIME.exec(stamp);
  if (match === null) return null;
  const [, day, name = '', year, clock, sign, hours, minutes] = match;
  const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
  const written = `${year}-${month}-${day}T${clock}.000Z`;
  const local = Date.parse(written);
  // 31 February is taken for 3 March: only a date that reads back the same exists.
  if (Number.isNaN(local) || new Date(local).toISOString() !== written) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(sign === '+' ? local - offset : local + offset).toISOString().replace('.000Z', 'Z');
}

function orNull(text: string): string | null {
  return text === '-' ? null : text;
}
