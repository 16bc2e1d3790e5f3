/** One piece of evidence of every kind, as a judgement would give it. A new kind must be added here to compile. */
import type { Case, Evidence } from '../../runner/judge/report.ts';
import { QUADRATIC } from './growth-samples.ts';
import { HUNGRY } from './scale-samples.ts';

export const EXAMPLE: Case = { call: 'total([1, 2])', why: 'two numbers' };

export const FOUND: Case = {
  call: 'total([0])',
  why: 'never negative',
  found: { seed: 7, path: '3:0:1', shrinks: 2, pin: '[{"value":[0]}]' },
};

export const EVIDENCE: { readonly [Kind in Evidence['kind']]: Extract<Evidence, { readonly kind: Kind }> } = {
  mismatch: {
    kind: 'mismatch',
    case: EXAMPLE,
    expected: '3',
    received: '12',
    explanation: 'not the expected value',
  },
  'law-broken': { kind: 'law-broken', case: FOUND, received: '-1', explanation: 'is below zero' },
  mutated: { kind: 'mutated', case: EXAMPLE, argument: 0, before: '[1, 2]', after: '[]' },
  promise: { kind: 'promise', case: EXAMPLE },
  unsendable: { kind: 'unsendable', case: EXAMPLE, reason: '() => 1 could not be cloned.' },
  uncounted: { kind: 'uncounted', case: EXAMPLE, cpuMs: 1_210.4, countedMs: 12.3 },
  'open-block': { kind: 'open-block', case: EXAMPLE, lines: 1 },
  'endless-output': { kind: 'endless-output', case: EXAMPLE, lines: 200_000 },
  threw: {
    kind: 'threw',
    case: EXAMPLE,
    error: {
      name: 'TypeError',
      message: 'numbers.add is not a function',
      frames: [{ file: 'sums.ts', line: 4, column: 11, in: 'total' }],
    },
    when: 'calling',
  },
  stopped: { kind: 'stopped', case: EXAMPLE, ending: { kind: 'time-limit', limitMs: 2_000, of: 'call' } },
  diagnostics: {
    kind: 'diagnostics',
    diagnostics: [
      { message: "Type 'string' is not 'number'.", file: 'sums.ts', line: 3, column: 5, source: "  return '';" },
    ],
  },
  'no-entry': { kind: 'no-entry', wanted: 'total', exported: ['helper', 'add'] },
  untouched: { kind: 'untouched' },
  growth: { kind: 'growth', assessment: QUADRATIC.time },
  scale: { kind: 'scale', trouble: { kind: 'over-budget', part: 'memory' }, report: HUNGRY },
  'judge-error': { kind: 'judge-error', error: { name: 'Error', message: 'Error: a bug\n    at x.ts:1', frames: [] } },
};
