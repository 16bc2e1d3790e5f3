import { describe, expect, it } from 'vitest';
import type { Evidence, StageReport, Verdict } from '../../runner/judge/report.ts';
import { errorTextOf, notLoaded, reportOf, unread } from '../../runner/judge/verdict.ts';
import { EXPORTED, EXPORTED_CHARACTERS } from '../../runner/limits.ts';
import { tinyKata, tinyRound, tinyTask } from '../doubles/tiny-kata.ts';

const KATA = tinyKata(tinyRound({ entry: 'one' }), tinyRound({ entry: 'two' }), tinyRound({ entry: 'three' }));

function stage(name: StageReport['stage'], verdict: Verdict): StageReport {
  return { stage: name, verdict, ms: 1, passed: 0, total: 1 };
}

/** A report of rounds whose stages came to these verdicts. */
function report(...rounds: readonly (readonly StageReport[])[]) {
  const entries = ['one', 'two', 'three'];
  const stages = new Map(rounds.map((own, index) => [entries[index] ?? '', own]));
  return reportOf(tinyTask(KATA), [], stages, '');
}

const GOOD = [stage('types', 'accepted'), stage('examples', 'accepted')];

describe('reportOf', () => {
  it('is accepted, and complete, when every round is', () => {
    const { verdict, complete } = report(GOOD, GOOD, GOOD);
    expect([verdict, complete]).toEqual(['accepted', true]);
  });

  it('is accepted, but not complete, when the rounds that were started are accepted', () => {
    const { verdict, complete } = report(GOOD);
    expect([verdict, complete]).toEqual(['accepted', false]);
  });

  it('has the verdict of the first round that is not accepted', () => {
    expect(report(GOOD, [stage('examples', 'time-limit')], [stage('examples', 'wrong-answer')]).verdict).toBe(
      'time-limit',
    );
  });

  it('is not started when no round is', () => {
    expect(report().verdict).toBe('not-started');
  });

  it('names every round of the kata, also those that were not started', () => {
    expect(report(GOOD).rounds.map(({ entry, verdict }) => `${entry} ${verdict}`)).toEqual([
      'one accepted',
      'two not-started',
      'three not-started',
    ]);
  });

  it('tells a wrong answer before a type error, though types come first', () => {
    expect(report([stage('types', 'type-error'), stage('examples', 'wrong-answer')]).verdict).toBe('wrong-answer');
  });

  it('tells a type error when everything else is right', () => {
    expect(report([stage('types', 'type-error'), stage('examples', 'accepted')]).verdict).toBe('type-error');
  });
});

describe('unread', () => {
  it('tells what the bundler found of the first round', () => {
    const diagnostics = [{ message: 'Unexpected "}"', line: 3 }];
    const evidence = { kind: 'diagnostics', diagnostics };
    const told = { stage: 'load', ms: 0, passed: 0, total: 1, verdict: 'type-error', evidence };
    expect(unread(KATA, { kind: 'broken', diagnostics })).toEqual(['one', [told]]);
  });

  it('says that the file is untouched when it is still the starter', () => {
    const [, stages] = unread(KATA, { kind: 'untouched' });
    expect(stages).toMatchObject([{ verdict: 'not-started', evidence: { kind: 'untouched' } }]);
  });
});

describe('notLoaded', () => {
  it('names what was wanted and what there is when nothing known is exported', () => {
    const [, stages] = notLoaded(KATA, { kind: 'loaded', exports: ['a', 'b'] });
    expect(stages[0]?.evidence).toEqual({ kind: 'no-entry', wanted: 'one', exported: ['a', 'b'] });
  });

  it('names what is near, and no more than can be read, when a program exports any number of names', () => {
    const exports = [...Array.from({ length: 10_000 }, (_, at) => `f${at}`), 'x'.repeat(1_000_000), 'ine'];
    const [, stages] = notLoaded(KATA, { kind: 'loaded', exports });
    const evidence = stages[0]?.evidence as Extract<Evidence, { kind: 'no-entry' }>;
    expect([evidence.exported[0], evidence.exported.length]).toEqual(['ine', EXPORTED + 1]);
  });

  it('cuts names that are longer than anybody reads', () => {
    const [, stages] = notLoaded(KATA, { kind: 'loaded', exports: ['x'.repeat(1_000_000)] });
    const exported = [`${'x'.repeat(EXPORTED_CHARACTERS)}…`];
    expect(stages[0]?.evidence).toMatchObject({ kind: 'no-entry', exported });
  });

  it('says that it was thrown while loading when the file throws', () => {
    const error = { name: 'Error', message: 'x', frames: [] };
    const [, stages] = notLoaded(KATA, { kind: 'threw', error });
    expect(stages).toMatchObject([{ verdict: 'runtime-error', evidence: { kind: 'threw', error, when: 'loading' } }]);
  });

  it('has the verdict of the ending when the file ends its process', () => {
    const [, stages] = notLoaded(KATA, {
      kind: 'stopped',
      ending: { kind: 'output-limit', limitKiB: 1, of: 'printed' },
    });
    expect(stages[0]?.verdict).toBe('output-limit');
  });
});

describe('errorTextOf', () => {
  it('keeps the stack, which is for us, when it is an Error', () => {
    const error = new TypeError('ours');
    expect(errorTextOf(error)).toEqual({ name: 'TypeError', message: error.stack, frames: [] });
  });

  it('writes it as text when it is no Error', () => {
    expect(errorTextOf('oops')).toEqual({ name: 'not an Error', message: 'oops', frames: [] });
  });
});
