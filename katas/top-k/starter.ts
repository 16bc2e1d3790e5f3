/**
 * The k largest items, largest first. Equal items all count; k may be 0 or more than there are items.
 *
 * @time O(?)
 * @space O(?)
 */
export function topK(items: readonly number[], k: number): number[] {
  throw new Error(`TODO: the ${k} largest of ${items.length} items`);
}

// Round 2: uncomment this when you get there.
//
// /**
//  * The k most frequent keys with their counts, most frequent first; ties by key, ascending by code point.
//  *
//  * @time O(?)
//  * @space O(?)
//  */
// export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
//   throw new Error(`TODO: the ${k} most frequent keys of ${events.length} events`);
// }

// Round 3: uncomment this when you get there, and move the import to the top.
//
// import type { Box } from '#kata';
//
// /**
//  * The k most frequent lines of a file larger than memory, as `key\tcount`; order and ties as in round 2.
//  *
//  * @time O(?)
//  * @space O(?)
//  */
// export function* topKStream(lines: Iterable<string>, k: number, box: Box): Generator<string> {
//   for (const line of lines) {
//     throw new Error(`TODO: count ${line} for the top ${k}, with files in ${box.tempDir}`);
//   }
// }
