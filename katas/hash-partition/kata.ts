import { defineKata } from '../../runner/kata.ts';
import { groupBySkewed } from './groupBySkewed.ts';
import { groupByStream } from './groupByStream.ts';
import { partition } from './partition.ts';

export default defineKata({
  id: 'hash-partition',
  title: 'Hash partitioning',
  pattern: 'hash partitioning',
  level: 3,
  from: 'Python: sums[key] += amount, when sums does not fit in memory',
  rounds: [partition, groupByStream, groupBySkewed],
});
