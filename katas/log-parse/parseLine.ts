import fc from 'fast-check';
import { property, round } from '../../runner/kata.ts';
import { parseLineGrowth } from './growth.ts';
import { brokenLines, cutShort, goodLines, logLine } from './lines.ts';
import { type Row, readLine } from './read.ts';

const PLAIN: Row = {
  host: '203.0.113.7',
  user: null,
  time: '2026-10-10T13:55:36Z',
  method: 'GET',
  path: '/',
  status: 200,
  bytes: 5,
  referer: null,
  agent: null,
};

const ends = fc.constantFrom('', '', '\r');
const oneLine = (lines: fc.Arbitrary<string>): fc.Arbitrary<[string]> =>
  fc.tuple(lines, ends).map(([line, end]) => [line + end]);
const goodLine = oneLine(goodLines);
const anyLine = oneLine(fc.oneof(goodLines, brokenLines));

export const parseLine = round({
  entry: 'parseLine',
  title: 'One line of an access log into its fields',
  signature:
    '(line: string) => { host: string; user: string | null; time: string; method: string; path: string; status: number; bytes: number; referer: string | null; agent: string | null } | null',
  hints: [
    'Spaces do not separate the fields: the time, the request and the agent have spaces inside. What ends each field?',
    'Inside quotes a backslash and the character after it belong together. Read "no quote and no backslash, or a backslash with the next character", again and again, in such a way that a text can be matched in one way only: a repeat inside a repeat is what never returns.',
    'Date.UTC takes 31 February for 3 March. Make the instant from the written date first, see that it reads back as the same date, and only then take the offset away: 15:55 +0200 is 13:55 in UTC.',
  ],
  examples: [
    {
      args: [
        logLine({
          user: 'ann',
          request: 'GET /a?b=1 HTTP/1.1',
          bytes: '2326',
          time: '10/Oct/2026:15:55:36 +0200',
          referer: 'https://example.org/',
          agent: 'Mozilla/5.0 (X11)',
        }),
      ],
      returns: {
        ...PLAIN,
        user: 'ann',
        path: '/a?b=1',
        bytes: 2326,
        referer: 'https://example.org/',
        agent: 'Mozilla/5.0 (X11)',
      },
      why: 'every field, a space in the agent, two hours ahead of UTC',
    },
    { args: ['203.0.113.7 - - [10/Oct/2026'], returns: null, why: 'cut off in the middle' },
    { args: [logLine({ bytes: '-' })], returns: { ...PLAIN, bytes: 0 }, why: 'a dash is null, for bytes it is 0' },
    { args: [`${logLine()}\r`], returns: PLAIN, why: 'a carriage return at the end is no part of the line' },
    {
      args: [logLine({ time: '31/Dec/2026:22:30:00 -0330' })],
      returns: { ...PLAIN, time: '2027-01-01T02:00:00Z' },
      why: 'behind UTC by hours and minutes: already next year there',
    },
    {
      args: [logLine({ agent: 'say \\"hi\\" to \\x16' })],
      returns: { ...PLAIN, agent: 'say "hi" to \\x16' },
      why: 'escaped quotes do not end the agent; other escapes stay as written',
    },
    {
      args: [logLine({ referer: 'C:\\\\', agent: '' })],
      returns: { ...PLAIN, referer: 'C:\\', agent: '' },
      why: 'an escaped backslash before the closing quote; empty is not null',
    },
    { args: [logLine({ time: '31/Feb/2026:13:55:36 +0000' })], returns: null, why: 'a day that does not exist' },
    { args: [logLine({ status: '600' })], returns: null, why: 'a status beyond 599' },
    { args: [`${logLine()} "-"`], returns: null, why: 'a tenth field' },
    { args: [logLine().slice(0, -' "-" "-"'.length)], returns: null, why: 'the common format: no referer, no agent' },
    {
      args: [logLine({ agent: 'Mozilla '.repeat(1_000) }).slice(0, -1)],
      returns: null,
      why: 'a long agent that is never closed: must answer at once',
    },
  ],
  oracle: (line) => readLine(line),
  arbitrary: anyLine,
  properties: [
    property('a well-formed line is never null, with or without \\r', goodLine, (_, out: Row | null) => out !== null),
    property(
      'a line that is cut short is null',
      fc.tuple(goodLines, fc.nat()).map(([line, pick]): [string] => [cutShort(line, pick)]),
      (_, out: Row | null) => out === null || 'accepted, though its end is missing',
    ),
    property('status and bytes are whole numbers in range', anyLine, (_, out: Row | null) => {
      if (out === null) return true;
      if (!Number.isInteger(out?.status) || out.status < 100 || out.status > 599) return `status is ${out?.status}`;
      return (Number.isSafeInteger(out.bytes) && out.bytes >= 0) || `bytes is ${out.bytes}`;
    }),
    property('time is a UTC instant to the second', anyLine, (_, out: Row | null) => {
      if (out === null) return true;
      const instant = new Date(Date.parse(String(out?.time)));
      if (Number.isNaN(instant.getTime())) return `${out?.time} is no time`;
      return instant.toISOString() === String(out.time).replace(/Z$/, '.000Z') || `${out.time} has another form`;
    }),
  ],
  growth: parseLineGrowth,
});
