import { defineKata } from '../../runner/kata.ts';
import { topK } from './topK.ts';
import { topKeys } from './topKeys.ts';
import { topKStream } from './topKStream.ts';

export default defineKata({
  id: 'top-k',
  title: 'Top K with a heap',
  pattern: 'heap',
  level: 2,
  from: 'Python: heapq.nlargest(k, items), Counter(keys).most_common(k), sort | uniq -c | sort -rn | head',
  rounds: [topK, topKeys, topKStream],
});
