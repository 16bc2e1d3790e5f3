import { defineKata } from '../../runner/kata.ts';
import { errorRate } from './errorRate.ts';
import { parseLine } from './parseLine.ts';
import { summarise } from './summarise.ts';

export default defineKata({
  id: 'log-parse',
  title: 'Access log: parse, watch, sum up',
  pattern: 'parsing and sliding window',
  level: 2,
  from: 'Python: re.match per line, collections.deque as a window, Counter by path',
  rounds: [parseLine, errorRate, summarise],
});
