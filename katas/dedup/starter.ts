/**
 * Each record once, in the order of first appearance.
 *
 * @time O(?)
 * @space O(?)
 */
export function dedup(records: readonly string[]): string[] {
  throw new Error('TODO: keep the first of each record');
}

// Round 2: uncomment this when you get there.
//
// type Row = { id: string; at: number; value: string };
//
// /**
//  * The newest row of each id, in the order in which the ids first appear.
//  *
//  * @time O(?)
//  * @space O(?)
//  */
// export function dedupLatest(rows: readonly Row[]): Row[] {
//   throw new Error('TODO: keep the newest row of each id');
// }

// Round 3: uncomment this when you get there.
//
// import type { Box } from '#kata';
//
// /**
//  * Each distinct line of a file that is larger than memory.
//  *
//  * @time O(?)
//  * @space O(?)
//  */
// export function* dedupStream(lines: Iterable<string>, box: Box): Generator<string> {
//   // box.tempDir is an empty directory for your files. Your data may take box.memoryMiB.
//   throw new Error('TODO: yield each distinct line once');
// }
