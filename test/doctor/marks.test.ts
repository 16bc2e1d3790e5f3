import { describe, expect, it } from 'vitest';
import { misplacedMark } from '../../runner/doctor/marks.ts';
import type { Evidence } from '../../runner/judge/report.ts';
import { QUADRATIC } from '../doubles/growth-samples.ts';

function growthAt(line: number | undefined, elsewhere?: string): Evidence {
  const { blame, ...rest } = QUADRATIC.time;
  if (blame === undefined) throw new Error('the sample has no blame');
  return {
    kind: 'growth',
    assessment: line === undefined ? rest : { ...rest, blame: { ...blame, line, ...(elsewhere && { elsewhere }) } },
  };
}

describe('misplacedMark', () => {
  it.each([
    ['behind the line', 'let a;\nfor (;;) a++; // blame\n', 2],
    ['below it, where the formatter puts it', 'for (;;) {\n  // blame\n}\n', 1],
    ['with words', 'let a;\nwork(); // blame: each time anew\n', 2],
  ])('reads a mark %s', (_where, text, line) => {
    expect(misplacedMark(text, growthAt(line))).toBeUndefined();
    expect(misplacedMark(text, growthAt(line + 1))).toBe(`line ${line + 1} is blamed, line ${line} is marked`);
  });

  it.each([
    ["no line is marked with '// blame'", 'work();\n', growthAt(1)],
    ["lines 1 and 2 are marked with '// blame': one is to blame", 'a(); // blame\nb(); // blame\n', growthAt(1)],
    ['no line is blamed, line 1 is marked', 'a(); // blame\n', growthAt(undefined)],
    ['line 1 of lib.ts is blamed, line 1 of this file is marked', 'a(); // blame\n', growthAt(1, 'lib.ts')],
    [
      "line 1 is marked with '// blame', but its verdict names no line: take the mark out",
      'a(); // blame\n',
      { kind: 'untouched' } as const,
    ],
    [
      "line 1 is marked with '// blame', but its verdict names no line: take the mark out",
      'a(); // blame: the files stay\n',
      undefined,
    ],
  ])('says: %s', (said, text, evidence) => {
    expect(misplacedMark(text, evidence)).toBe(said);
  });

  it('wants no mark where no line is named', () => {
    expect(misplacedMark('a();\n', undefined)).toBeUndefined();
  });
});
