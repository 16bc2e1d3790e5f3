import { describe, expect, it } from 'vitest';
import { widthOf } from '../../runner/report/line.ts';
import { progressText, scaleLines } from '../../runner/report/scale.ts';
import { troubleLines } from '../../runner/report/trouble.ts';
import type { Finding, ScaleReport, Trouble } from '../../runner/scale/report.ts';
import { HUNGRY, runAt, STREAMED } from '../doubles/scale-samples.ts';
import { plain } from '../doubles/screen.ts';

const MIB = 2 ** 20;
const shown = (trouble: Trouble, report: ScaleReport = HUNGRY, width = 80) =>
  troubleLines(trouble, report, width).map(plain);
const oneLine = (lines: readonly string[]) => lines.map((line) => line.trim()).join(' ');

describe('scaleLines', () => {
  it('says what was measured, the time beside the reference, and an estimate', () => {
    expect(scaleLines(STREAMED, 80).map(plain)).toEqual([
      '✓ 64 MiB streamed: peak 18 → 28 MiB above an empty run at 16 and 64 MiB of',
      '  input, flat; allowed 64 MiB',
      '  ✓ temporary disk 1 of 1.2 × the input · open files 24 of 64 · passes 1 of 1 ·',
      '    nothing left behind',
      '  64 MiB in 1.9 s; CPU time for 16 MiB: yours 0.4 s, the reference 0.3 s',
      '  at 1 TiB on this machine, at this rate: 8.6 h, 28 MiB, 1 TiB of temporary',
      '    disk, 1 pass',
    ]);
  });

  it('does without memory where the system does not tell it', () => {
    const { trend: _, ...report } = STREAMED;
    const runs = report.runs.map(({ peakMiB: _peak, cpuMs: _cpu, ...run }) => run);
    const findings = report.findings.filter(({ part }) => part === 'passes');
    const text = oneLine(scaleLines({ ...report, runs, findings }, 80).map(plain));
    expect(text).toContain('64 MiB streamed: within its budget; memory can not be read on this system');
    expect(text).not.toMatch(/NaN|undefined/);
  });
});

describe('troubleLines', () => {
  it('says how much memory is kept, and where', () => {
    expect(shown({ kind: 'growing' })).toEqual([
      '✗ memory grows with the input: peak 18 → 71 MiB above an empty run at 16 and',
      '  64 MiB of input, growing; allowed 64 MiB',
      '  keeps about 1.1 bytes for each byte read: 0.8 in texts and objects on the',
      '    JavaScript heap and 0.3 in the tables behind lists, Sets and Maps',
      '  ✓ temporary disk 0 of 1.2 × the input · open files 0 of 64 · passes 1 of 1 ·',
      '    nothing left behind',
      '  64 MiB in 1.9 s; CPU time for 16 MiB: yours 0.4 s, the reference 0.3 s',
    ]);
  });

  const over = (part: Finding['part'], measured: number, allowed: number, names?: readonly string[]): ScaleReport => ({
    ...STREAMED,
    findings: [{ part, measured, allowed, within: false, ...(names === undefined ? {} : { names }) }],
  });

  it.each([
    ['passes', 2, 1, undefined, '✗ reads the input more than once: 2 passes, allowed 1'],
    ['disk', 3.1, 1.2, undefined, '✗ too much temporary disk: 3.1 times the input in box.tempDir, allowed 1.2'],
    ['open-files', 24, 16, undefined, '✗ too many open files: 24 files open at once, allowed 16'],
    ['left-over', 1, 0, ['a'], '✗ leaves files behind: 1 file in box.tempDir at the end: a'],
    ['left-over', 9, 0, ['a', 'b', 'c'], '✗ leaves files behind: 9 files in box.tempDir at the end: a, b, c, …'],
    [
      'read-ahead',
      1_000,
      1,
      undefined,
      '✗ reads ahead before it yields: 1 000 lines read before the first was yielded, allowed 1',
    ],
  ] as const)('says of %s by how much it is over: %d of %d', (part, measured, allowed, names, text) => {
    expect(oneLine(shown({ kind: 'over-budget', part }, over(part, measured, allowed, names)))).toContain(text);
  });

  const run = runAt(64, 70, { linesRead: 479_744, lineFrom: 479_744, ended: false });
  it.each([
    [
      { kind: 'stopped', ending: { kind: 'memory-limit', limitMiB: 64, of: 'heap' } },
      '✗ too much memory: filled its heap of 64 MiB in this call, at line 479 744 of 64 MiB of input',
    ],
    [
      { kind: 'stopped', ending: { kind: 'time-limit', limitMs: 15_000, of: 'call' } },
      'did not return within 15 s in this call; the reference takes 0.3 s of CPU time for 16 MiB',
    ],
    [
      {
        kind: 'threw',
        error: { name: 'Error', message: 'no', frames: [{ file: 'a.ts', line: 3, column: 1, in: 'f' }] },
      },
      '✗ threw at line 479 744 of 64 MiB of input, its temporary files have been removed Error: no at f  a.ts:3:1',
    ],
    [{ kind: 'promise' }, 'returned a Promise or an async generator; this round wants a plain function*'],
    [{ kind: 'not-iterable', what: 'undefined' }, 'returned undefined; this round yields lines'],
    [{ kind: 'not-a-line', what: 'the number 7' }, 'of the output is the number 7, neither a string nor a Uint8Array'],
    [{ kind: 'open-block' }, '✗ half a line: yielded a block of bytes after 768 000 lines that does not end in \\n'],
    [{ kind: 'endless-output' }, 'yields without end: more than twice the 64 MiB it was given'],
  ] as const)('says how a call ended: %o', (end, text) => {
    expect(oneLine(shown({ kind: 'ended', end, run }))).toContain(text);
  });

  it('says of a block in which lines it was', () => {
    const error = { name: 'Error', message: 'no', frames: [] };
    const inBlock = { ...run, lineFrom: 479_001 };
    expect(oneLine(shown({ kind: 'ended', end: { kind: 'threw', error }, run: inBlock }))).toContain(
      '✗ threw in lines 479 001 to 479 744 of 64 MiB of input',
    );
  });

  it.each([
    [
      { kind: 'order', line: 7, before: 'b', received: 'a' },
      'line 7 of the output is less than the one before line before: "b" this line: "a"',
    ],
    [{ kind: 'line', line: 3, expected: 'a', received: undefined }, 'expected: "a" received: nothing: it ends before'],
    [
      { kind: 'lines', expected: 1_000, received: 999, missing: { text: 'last', line: 1_000 } },
      '✗ wrong answer on 64 MiB of input: 999 lines, 1 000 expected missing (line 1 000 of the input): "last"',
    ],
    [
      {
        kind: 'lines',
        expected: 9,
        received: 9,
        missing: { text: 'a' },
        extra: { text: 'a\u0007', line: 2, times: 1 },
      },
      'the right number of lines missing: "a" not expected (line 2 of the output): "a\\u0007"',
    ],
    [{ kind: 'lines', expected: 2, received: 3, extra: { text: 'a', line: 3, times: 2 } }, 'yielded 2 times (line 3'],
  ] as const)('says how an answer differs: %o', (difference, text) => {
    expect(oneLine(shown({ kind: 'different', difference, run: runAt(64, 20) }, STREAMED))).toContain(text);
  });

  it('cuts a line of a file that is very long', () => {
    const difference = { kind: 'line', line: 1, expected: 'x'.repeat(200_000), received: 'y' } as const;
    expect(shown({ kind: 'different', difference, run }, STREAMED).length).toBeLessThan(14);
  });

  it.each([20, 40, 80, 200])('stays within %d columns', (width) => {
    const troubles: readonly Trouble[] = [
      { kind: 'growing' },
      { kind: 'over-budget', part: 'memory' },
      { kind: 'ended', end: { kind: 'promise' }, run },
    ];
    for (const trouble of troubles) {
      for (const line of troubleLines(trouble, HUNGRY, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });
});

describe('progressText', () => {
  it('says how far it is, how fast, and how long it will take', () => {
    const progress = { doing: 'running', bytes: 64 * MIB, done: 0.43, bytesPerMs: 35_000, leftMs: 2_400 } as const;
    expect(progressText(progress)).toBe('64 MiB ████░░░░░░ running, 33 MiB/s, 2 s left');
    expect(progressText({ doing: 'checking', bytes: 2 ** 30, done: 0 })).toBe('1 GiB ░░░░░░░░░░ checking');
  });
});
