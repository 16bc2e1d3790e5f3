/**
 * Merges sorted runs into one sorted list. Keeps duplicates; a run may be empty.
 *
 * @time O(?)
 * @space O(?)
 */
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  throw new Error(`TODO: merge ${runs.length} runs`);
}

// Round 2: uncomment this when you get there.
// import type { Box } from '#kata';
//
// /**
//  * Sorts the lines of a file larger than memory by code point.
//  *
//  * @time O(?)
//  * @space O(?)
//  */
// export function* externalSort(lines: Iterable<string>, box: Box): Iterable<string> {
//   throw new Error('TODO: sorted runs on disk, then a merge');
// }

// Round 3: uncomment this when you get there.
// /**
//  * The same with at most box.openFiles files open at once.
//  *
//  * @time O(?)
//  * @space O(?)
//  */
// export function* externalSortFewFiles(lines: Iterable<string>, box: Box): Iterable<string> {
//   throw new Error('TODO: merge in several passes');
// }
