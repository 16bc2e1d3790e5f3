import fc from 'fast-check';
import { property, round } from '../../runner/kata.ts';
import { errorRateGrowth } from './growth.ts';
import { brokenLines, evenings, goodParts, logLine, offsets, stamp } from './lines.ts';
import { readLine } from './read.ts';

interface Minute {
  minute: string;
  requests: number;
  errors: number;
}

type Args = [readonly string[], number];

/** A line of 10 October 2026, UTC. */
const at = (clock: string, status = 200): string =>
  logLine({ time: `10/Oct/2026:${clock} +0000`, status: String(status) });
const on = (time: string, status = 200): string => logLine({ time, status: String(status) });
const row = (minute: string, requests: number, errors: number): Minute => ({ minute, requests, errors });

const gaps = fc.oneof(
  { arbitrary: fc.nat(90), weight: 8 },
  { arbitrary: fc.nat(600), weight: 2 },
  { arbitrary: fc.constantFrom(0, 59 * 60, 60 * 60, 5000), weight: 1 },
);
const steps = fc.array(fc.tuple(gaps, offsets, goodParts, fc.option(brokenLines, { freq: 4 })), { maxLength: 12 });

/** Lines in time order on clocks of several zones, here and there a broken one that is surely malformed. */
const logs: fc.Arbitrary<string[]> = fc.tuple(evenings, steps, fc.boolean()).map(([start, log, crlf]) => {
  let now = start;
  const lines: string[] = [];
  for (const [gap, offset, parts, broken] of log) {
    now += gap;
    if (broken !== null && readLine(broken) === null) lines.push(broken);
    lines.push(logLine({ ...parts, time: stamp(now, offset) }));
  }
  return crlf ? lines.map((line) => `${line}\r`) : lines;
});

const windows = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 5 }), weight: 4 },
  fc.constantFrom(59, 60, 61, 100_000),
);
const anyArgs: fc.Arbitrary<Args> = fc.tuple(logs, windows);
const rowsOf = (out: readonly Minute[]): readonly Minute[] => (Array.isArray(out) ? out : []);
const validLines = (lines: readonly string[]): number => lines.filter((line) => readLine(line) !== null).length;
const minuteOf = (time: string): number => Math.floor(Date.parse(time) / 60_000);
const label = (minute: number): string => `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;

export const errorRate = round({
  entry: 'errorRate',
  title: 'Requests and server errors in a sliding window, minute by minute',
  signature:
    '(lines: readonly string[], windowMinutes: number) => { minute: string; requests: number; errors: number }[]',
  hints: [
    'Do not think in texts. Turn each time into a whole number of minutes since 1970: then midnight, the end of a month and time zones are no cases of their own.',
    'From one minute to the next only two things change: one minute comes in, one goes out.',
    'Count requests and errors per minute in a Map. Walk from the first minute to the last with two running sums: add what the Map has for this minute, take away what it has for the minute windowMinutes earlier.',
  ],
  examples: [
    {
      args: [[at('13:55:36'), at('13:56:50', 503), at('13:58:02')], 2],
      returns: [
        row('2026-10-10T13:55Z', 1, 0),
        row('2026-10-10T13:56Z', 2, 1),
        row('2026-10-10T13:57Z', 1, 1),
        row('2026-10-10T13:58Z', 1, 0),
      ],
      why: 'the window slides; a minute without requests has its row',
    },
    { args: [[], 5], returns: [], why: 'no lines' },
    { args: [['no log line', ''], 5], returns: [], why: 'no valid line' },
    {
      args: [[at('13:55:00', 500), at('13:55:59'), at('13:56:00', 599)], 1],
      returns: [row('2026-10-10T13:55Z', 2, 1), row('2026-10-10T13:56Z', 1, 1)],
      why: 'a window of one minute; 500 and 599 are server errors',
    },
    {
      args: [[at('13:55:00', 404), at('13:55:01', 499)], 3],
      returns: [row('2026-10-10T13:55Z', 2, 0)],
      why: 'the fault of the client is no server error',
    },
    {
      args: [[at('13:55:10', 500), at('13:59:00')], 3],
      returns: [
        row('2026-10-10T13:55Z', 1, 1),
        row('2026-10-10T13:56Z', 1, 1),
        row('2026-10-10T13:57Z', 1, 1),
        row('2026-10-10T13:58Z', 0, 0),
        row('2026-10-10T13:59Z', 1, 0),
      ],
      why: 'a request counts in three minutes, not in the fourth',
    },
    {
      args: [['x', at('13:55:00'), `${at('13:55:30', 500)} x`, `${at('13:56:00', 502)}\r`, '', at('13:60:00')], 2],
      returns: [row('2026-10-10T13:55Z', 1, 0), row('2026-10-10T13:56Z', 2, 1)],
      why: 'malformed lines first, between and last; one line ends in \\r',
    },
    {
      args: [[on('31/Dec/2026:23:59:59 +0000', 500), on('01/Jan/2027:00:01:00 +0000')], 2],
      returns: [row('2026-12-31T23:59Z', 1, 1), row('2027-01-01T00:00Z', 1, 1), row('2027-01-01T00:01Z', 1, 0)],
      why: 'over midnight and the end of the year',
    },
    {
      args: [
        [on('10/Oct/2026:15:30:00 +0200'), on('10/Oct/2026:10:01:30 -0330', 503), on('10/Oct/2026:13:32:00 +0000')],
        1,
      ],
      returns: [row('2026-10-10T13:30Z', 1, 0), row('2026-10-10T13:31Z', 1, 1), row('2026-10-10T13:32Z', 1, 0)],
      why: 'three clocks, one time',
    },
    {
      args: [[at('13:55:00', 500), at('13:57:00')], 100_000],
      returns: [row('2026-10-10T13:55Z', 1, 1), row('2026-10-10T13:56Z', 1, 1), row('2026-10-10T13:57Z', 2, 1)],
      why: 'a window longer than the log',
    },
  ],
  oracle: (lines, windowMinutes) => {
    const hits = lines.flatMap((line) => readLine(line) ?? []);
    const minutes = hits.map((hit) => minuteOf(hit.time));
    const rows: Minute[] = [];
    for (let now = minutes[0] ?? 0; now <= (minutes.at(-1) ?? -1); now++) {
      const inside = hits.filter((_, i) => minutes[i]! > now - windowMinutes && minutes[i]! <= now);
      rows.push(row(label(now), inside.length, inside.filter((hit) => hit.status >= 500).length));
    }
    return rows;
  },
  arbitrary: anyArgs,
  properties: [
    property('each row is one minute after the row before it', anyArgs, (_, out: Minute[]) => {
      const minutes = rowsOf(out).map((each) => minuteOf(String(each?.minute)));
      const gap = minutes.findIndex((minute, i) => i > 0 && minute !== minutes[i - 1]! + 1);
      return gap === -1 || `${out[gap]?.minute} follows ${out[gap - 1]?.minute}`;
    }),
    property('never more errors than requests', anyArgs, (_, out: Minute[]) => {
      const wrong = rowsOf(out).find((each) => !(each?.errors >= 0 && each.errors <= each.requests));
      return wrong === undefined || `${wrong?.errors} errors in ${wrong?.requests} requests at ${wrong?.minute}`;
    }),
    property(
      'windows of one minute share the valid lines out',
      fc.tuple(logs, fc.constant(1)),
      ([lines], out: Minute[]) => {
        const total = rowsOf(out).reduce((sum, each) => sum + each?.requests, 0);
        return total === validLines(lines) || `${validLines(lines)} valid lines, ${total} requests in all`;
      },
    ),
    property(
      'a window longer than the log ends with every valid line in it',
      fc.tuple(logs, fc.constant(100_000)),
      ([lines], out: Minute[]) => {
        const last = rowsOf(out).at(-1)?.requests ?? 0;
        return last === validLines(lines) || `${validLines(lines)} valid lines, ${last} requests in the last row`;
      },
    ),
  ],
  growth: errorRateGrowth,
});
