/** The catalogue, in learning order. */
import { loadKatas } from '../runner/loadKatas.ts';

export const { katas, broken } = await loadKatas({
  dedup: () => import('./dedup/kata.ts'),
  'top-k': () => import('./top-k/kata.ts'),
  'log-parse': () => import('./log-parse/kata.ts'),
  'external-sort': () => import('./external-sort/kata.ts'),
  'hash-partition': () => import('./hash-partition/kata.ts'),
});
