/** The oracle's parser, shared by the three rounds. It cuts from left to right, without one big expression. */

export interface Row {
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

/** What opens each of the nine fields; a bare word has nothing around it. */
const OPENINGS = ['', '', '', '[', '"', '', '', '"', '"'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function readLine(line: string): Row | null {
  const [host, ident, user, stamp, request, status, bytes, referer, agent] = cut(line) ?? [];
  if (!host || !ident || !user || stamp === undefined || request === undefined || agent === undefined) return null;
  const seconds = secondsOf(stamp);
  const [method = '', path = '', protocol = '', ...more] = unescaped(request).split(' ');
  if (seconds === null || more.length > 0) return null;
  if (!/^[A-Z]+$/.test(method) || !path.startsWith('/') || !protocol.startsWith('HTTP/')) return null;
  if (!/^[1-5][0-9][0-9]$/.test(status ?? '') || !/^([0-9]+|-)$/.test(bytes ?? '')) return null;
  return {
    host,
    user: user === '-' ? null : user,
    time: new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'),
    method,
    path,
    status: Number(status),
    bytes: bytes === '-' ? 0 : Number(bytes),
    referer: referer === '-' ? null : unescaped(referer ?? ''),
    agent: agent === '-' ? null : unescaped(agent),
  };
}

/** The nine fields without their brackets and quotes, escapes still in them; null for another shape. */
function cut(line: string): string[] | null {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  const fields: string[] = [];
  let at = 0;
  for (const opening of OPENINGS) {
    if (fields.length > 0 && text[at++] !== ' ') return null;
    if (!text.startsWith(opening, at)) return null;
    at += opening.length;
    const end = endOf(text, at, opening);
    if (end === -1) return null;
    fields.push(text.slice(at, end));
    at = opening === '' ? end : end + 1;
  }
  return at === text.length ? fields : null;
}

function endOf(text: string, from: number, opening: string): number {
  if (opening !== '"') return text.indexOf(opening === '[' ? ']' : ' ', from);
  let at = from;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at < text.length ? at : -1;
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\])/g, '$1');
}

/** Seconds since 1970 of `10/Oct/2026:13:55:36 +0200`. */
function secondsOf(stamp: string): number | null {
  const match = /^(\d\d)\/(...)\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/.exec(stamp);
  if (match === null) return null;
  const month = MONTHS.indexOf(match[2] ?? '');
  const [, day = 0, , year = 0, hour = 0, minute = 0, second = 0, , offHour = 0, offMinute = 0] = match.map(Number);
  const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  if (month === -1 || day < 1 || day > days || hour > 23 || offHour > 23) return null;
  if (minute > 59 || second > 59 || offMinute > 59) return null;
  const offset = (offHour * 60 + offMinute) * (match[7] === '-' ? -60 : 60);
  return Date.UTC(year, month, day, hour, minute, second) / 1000 - offset;
}
