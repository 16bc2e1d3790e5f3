import { defineKata } from '../../runner/kata.ts';
import { externalSort } from './externalSort.ts';
import { externalSortFewFiles } from './externalSortFewFiles.ts';
import { mergeSorted } from './mergeSorted.ts';

export default defineKata({
  id: 'external-sort',
  title: 'Sort a file larger than memory',
  pattern: 'k-way merge',
  level: 3,
  from: 'Python: heapq.merge(*runs); Unix: LC_ALL=C sort',
  rounds: [mergeSorted, externalSort, externalSortFewFiles],
});
