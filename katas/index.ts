/** The catalogue, in learning order. */
import type { Kata } from '../runner/kata.ts';
import dedup from './dedup/kata.ts';
import externalSort from './external-sort/kata.ts';
import hashPartition from './hash-partition/kata.ts';
import logParse from './log-parse/kata.ts';
import topK from './top-k/kata.ts';

export const katas: readonly Kata[] = [dedup, topK, logParse, externalSort, hashPartition];
