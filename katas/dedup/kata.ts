import { defineKata } from '../../runner/kata.ts';
import { dedup } from './dedup.ts';
import { dedupLatest } from './dedupLatest.ts';
import { dedupStream } from './dedupStream.ts';

export default defineKata({
  id: 'dedup',
  title: 'Dedup',
  pattern: 'hashing',
  level: 1,
  from: 'Python: list(dict.fromkeys(records))',
  rounds: [dedup, dedupLatest, dedupStream],
});
