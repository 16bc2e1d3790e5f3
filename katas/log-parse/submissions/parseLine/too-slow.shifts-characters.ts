// Takes the quoted text off the front of a list, character by character: shift() moves all that is left.

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

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** What stands before, between and after the nine fields; each field ends where the next of these begins. */
const AROUND = ['', ' ', ' ', ' [', '] "', '" ', ' ', ' "', '" "', '"'];

export function parseLine(line: string): Row | null {
  const [host, ident, user, stamp, request, status, bytes, referer, agent] = cut(line) ?? [];
  if (!host || !ident || !user || !stamp || !request || referer === undefined || agent === undefined) return null;
  const time = toUtc(stamp);
  const [method = '', path = '', protocol = '', extra] = request.split(' ');
  if (time === null || extra !== undefined || !isMadeOf(method, 'A', 'Z')) return null;
  if (!path.startsWith('/') || !protocol.startsWith('HTTP/')) return null;
  if (!isMadeOf(status, '0', '9') || status.length !== 3 || status < '100' || status > '599') return null;
  if (bytes !== '-' && !isMadeOf(bytes, '0', '9')) return null;
  return {
    host,
    user: user === '-' ? null : user,
    time,
    method,
    path,
    status: Number(status),
    bytes: bytes === '-' ? 0 : Number(bytes),
    referer: referer === '-' ? null : referer,
    agent: agent === '-' ? null : agent,
  };
}

/** The nine fields, unescaped; null when something around them is missing or the line goes on. */
function cut(line: string): string[] | null {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  const fields: string[] = [];
  let at = 0;
  for (const [index, before] of AROUND.entries()) {
    if (!text.startsWith(before, at)) return null;
    at += before.length;
    const after = AROUND[index + 1];
    if (after === undefined) break;
    const end = after.startsWith('"') ? closingQuote(text, at) : text.indexOf(after[0] ?? '', at);
    if (end === -1) return null;
    fields.push(after.startsWith('"') ? unescaped(text.slice(at, end)) : text.slice(at, end));
    at = end;
  }
  return at === text.length ? fields : null;
}

/** Where the quoted text that starts here ends: a backslash takes the next character with it. */
function closingQuote(text: string, from: number): number {
  const rest = text.slice(from).split('');
  while (rest.length > 0) {
    const character = rest.shift(); // blame
    if (character === '"') return text.length - rest.length - 1;
    if (character === '\\') rest.shift();
  }
  return -1;
}

function unescaped(text: string): string {
  return text.replaceAll(/\\["\\]/g, (pair) => pair.slice(1));
}

/** `10/Oct/2026:15:55:36 +0200` as `2026-10-10T13:55:36Z`: every part has its place in the 26 characters. */
function toUtc(stamp: string): string | null {
  const month = MONTHS.indexOf(stamp.slice(3, 6));
  const digits = [0, 7, 9, 12, 15, 18, 22, 24].map((at) => stamp.slice(at, at + 2));
  const marks = [2, 6, 11, 14, 17, 20, 21].map((at) => stamp[at]).join('');
  if (stamp.length !== 26 || month === -1 || !isMadeOf(digits.join(''), '0', '9')) return null;
  if (marks !== '//::: +' && marks !== '//::: -') return null;
  const [day = 0, century = 0, years = 0, hour = 0, minute = 0, second = 0, ahead = 0, more = 0] = digits.map(Number);
  const year = century * 100 + years;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  if (day < 1 || day > lastDay || hour > 23 || minute > 59 || second > 59 || ahead > 23 || more > 59) return null;
  const sign = marks.endsWith('+') ? 1 : -1;
  const instant = Date.UTC(year, month, day, hour - sign * ahead, minute - sign * more, second);
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

function isMadeOf(text: string | undefined, from: string, to: string): text is string {
  return !!text && [...text].every((character) => character >= from && character <= to);
}
