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

/**
 * One line of the combined access-log format; null when it is malformed.
 * @time O(?)
 * @space O(?)
 */
export function parseLine(line: string): Row | null {
  throw new Error(`TODO: cut the line into its nine fields: ${line}`);
}

// Round 2: uncomment this when you get there.
// interface Minute {
//   minute: string;
//   requests: number;
//   errors: number;
// }
//
// /**
//  * Requests and server errors of the last windowMinutes minutes, for every minute of the log.
//  * @time O(?)
//  * @space O(?)
//  */
// export function errorRate(lines: readonly string[], windowMinutes: number): Minute[] {
//   throw new Error(`TODO: slide ${windowMinutes} minutes over ${lines.length} lines`);
// }

// Round 3: uncomment this when you get there.
// /**
//  * `path\trequests\tbytes` for each path in order, then `malformed\tN`.
//  * @time O(?)
//  * @space O(?)
//  */
// export function* summarise(lines: Iterable<string>): Generator<string> {
//   for (const line of lines) throw new Error(`TODO: add to the sums of the path: ${line}`);
// }
