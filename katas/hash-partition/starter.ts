interface Item {
  key: string;
  value: number;
}

/**
 * Spreads the records over `buckets` lists by a hash of the key.
 * @time O(?)
 * @space O(?)
 */
export function partition(records: readonly Item[], buckets: number): Item[][] {
  throw new Error(`TODO: put ${records.length} records into ${buckets} buckets`);
}

// Round 2: uncomment this when you get there.
// import type { Box } from '#kata';
//
// /**
//  * Sums the amounts of `key\tamount` lines by key. The keys do not fit in memory: write files to box.tempDir.
//  * @time O(?)
//  * @space O(?)
//  */
// export function* groupByStream(lines: Iterable<string>, box: Box): Generator<string> {
//   throw new Error('TODO: yield one `key\tsum` for each key');
// }

// Round 3: uncomment this when you get there.
// /**
//  * The same, but one key may have most of the rows.
//  * @time O(?)
//  * @space O(?)
//  */
// export function* groupBySkewed(lines: Iterable<string>, box: Box): Generator<string> {
//   throw new Error('TODO: yield one `key\tsum` for each key, hot or not');
// }
