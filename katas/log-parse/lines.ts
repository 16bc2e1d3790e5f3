/** Makes log lines: by hand for the examples, at random for the laws. */
import fc from 'fast-check';

const PLAIN = {
  host: '203.0.113.7',
  user: '-',
  time: '10/Oct/2026:13:55:36 +0000',
  request: 'GET / HTTP/1.1',
  status: '200',
  bytes: '5',
  referer: '-',
  agent: '-',
};

type Parts = typeof PLAIN;

/** A line of the combined format; the parts are put in as they are, right or wrong. */
export function logLine(parts: Partial<Parts> = {}): string {
  const { host, user, time, request, status, bytes, referer, agent } = { ...PLAIN, ...parts };
  return `${host} - ${user} [${time}] "${request}" ${status} ${bytes} "${referer}" "${agent}"`;
}

/** A request in a line: `get('/a?b=1')`. */
export function get(path: string, parts: Partial<Parts> = {}): string {
  return logLine({ request: `GET ${path} HTTP/1.1`, ...parts });
}

/** An instant as the log writes it, on a clock `offset` minutes ahead of UTC. */
export function stamp(seconds: number, offset = 0): string {
  const [, day, month, year, clock] = new Date((seconds + offset * 60) * 1000).toUTCString().split(' ');
  const ahead = Math.abs(offset);
  const zone = [Math.floor(ahead / 60), ahead % 60].map((part) => String(part).padStart(2, '0')).join('');
  return `${day}/${month}/${year}:${clock} ${offset < 0 ? '-' : '+'}${zone}`;
}

export const offsets: fc.Arbitrary<number> = fc.constantFrom(0, 0, 120, -480, 330, -210);

/** Shortly before midnight: an ordinary one, the ends of a year, of a month, of two Februaries. */
export const evenings: fc.Arbitrary<number> = fc
  .tuple(
    fc.constantFrom('2026-10-10', '2026-12-31', '2026-10-31', '2026-02-28', '2028-02-28', '2028-02-29'),
    fc.nat(240),
  )
  .map(([day, before]) => Date.parse(`${day}T24:00:00Z`) / 1000 - before);

/** What may stand between quotes: spaces, brackets, escapes, letters of every length. */
const quoted: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('-', '', 'curl/8.5.0', 'Mozilla/5.0 (X11; Linux)', 'https://example.org/', 'C:\\\\', '- -'),
  fc.constantFrom(255, 256, 300).map((length) => 'x'.repeat(length)),
  fc
    .array(fc.constantFrom('a', ' ', '-', '[', ']', '\\"', '\\\\', '\\x16', 'é', '漢', '😀'), { maxLength: 8 })
    .map((pieces) => pieces.join('')),
);

/** Few of them, so that they meet again. `～` is U+FF5E: after the emoji in UTF-16, before it by code point. */
const paths: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(
      ...['/', '/a', '/a/', '/a-b', '/B', '/é', '/漢字', '/😀', '/～', '/say\\"hi\\"', '/malformed'],
      // Alike for long: a part of a path does not stand for it.
      ...['', 'a', 'b', '😀', '～'].map((end) => `/orders/2026/10/${'x'.repeat(64)}${end}`),
    ),
    fc.constantFrom('', '', '?', '?b=1', '?b=1?c=/a'),
  )
  .map(([path, query]) => path + query);

const requests: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('GET', 'POST'), paths, fc.constantFrom('HTTP/1.1', 'HTTP/2'))
  .map((parts) => parts.join(' '));

export const goodParts: fc.Arbitrary<Parts> = fc.record({
  host: fc.constantFrom('203.0.113.7', '2001:db8::1', 'crawler.example', '-'),
  user: fc.constantFrom('-', 'ann', 'zoë', '--'),
  time: fc.tuple(evenings, offsets).map(([seconds, offset]) => stamp(seconds, offset)),
  request: requests,
  status: fc.constantFrom('100', '200', '304', '404', '499', '500', '503', '599'),
  bytes: fc.oneof(fc.constantFrom('-', '0', '007', '5368709120'), fc.nat(9999).map(String)),
  referer: quoted,
  agent: quoted,
});

export const goodLines: fc.Arbitrary<string> = goodParts.map(logLine);

const WRONG_TIMES = [
  ...['31/Feb', '29/Feb', '31/Apr', '00/Oct', '32/Oct', '10/Okt', '10/oct', '10/10', '1/Oct', '10/JanFeb'].map(
    (day) => `${day}/2026:13:55:36 +0000`,
  ),
  ...['24:00:00', '13:60:00', '13:55:60', '13:55'].map((clock) => `10/Oct/2026:${clock} +0000`),
  ...['', ' ', ' Z', ' 0000', ' +2400', ' +0060', ' +02:00', ' +0200 '].map((zone) => `10/Oct/2026:13:55:36${zone}`),
];

const WRONG: { [Part in keyof Parts]: readonly string[] } = {
  host: ['', 'a b', ' '],
  user: ['', 'a b'],
  time: WRONG_TIMES,
  request: [
    ...['', '-', 'GET', 'GET /', 'GET  / HTTP/1.1', 'GET /a b HTTP/1.1', 'GET / HTTP/1.1 ', ' GET / HTTP/1.1'],
    ...[
      'get / HTTP/1.1',
      'GET * HTTP/1.1',
      'GET malformed HTTP/1.1',
      'GET / FTP/1.0',
      '\\x16\\x03\\x01',
      'GET /" HTTP/1.1',
    ],
  ],
  status: ['', '-', '20', '099', '600', '999', '2000', '2e2', '20x', ' 200'],
  bytes: ['', '--', '-1', '+5', '1.5', '1e3', '0x10', '5 '],
  referer: ['"', 'a"b', 'a\\'],
  agent: ['"', 'a"b', 'a\\'],
};

/** Lines with one fault: a wrong part, a missing or an added character, a cut. A few are right after all. */
export const brokenLines: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(goodParts, fc.constantFrom(...(Object.keys(PLAIN) as (keyof Parts)[])), fc.nat())
    .map(([parts, part, pick]) => logLine({ ...parts, [part]: WRONG[part][pick % WRONG[part].length] })),
  fc.tuple(goodLines, fc.nat(), fc.constantFrom('', '', ' ', '"', '\\', '0')).map(([line, pick, added]) => {
    const characters = [...line];
    characters.splice(pick % characters.length, added === '' ? 1 : 0, added);
    return characters.join('');
  }),
  fc.tuple(goodLines, fc.nat()).map(([line, pick]) => cutShort(line, pick)),
  goodLines.map((line) => `${line} "-"`),
  goodParts.map((parts) => logLine(parts).replace(/ "[^"]*" "[^"]*"$/, '')),
  fc.constantFrom(' ', '-', 'malformed', '/a\t1\t5'),
);

/** The line less one to all of its last characters. */
export function cutShort(line: string, pick: number): string {
  const characters = [...line];
  return characters.slice(0, pick % characters.length).join('');
}
