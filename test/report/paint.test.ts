import { describe, expect, it } from 'vitest';
import { type Line, tone } from '../../runner/report/line.ts';
import { createPaint } from '../../runner/report/paint.ts';

const line: Line = ['plain ', tone('pass', 'good'), tone('fail', 'bad')];

describe('createPaint', () => {
  it('writes the text alone when colours are not wanted', () => {
    expect(createPaint(false)(line)).toBe('plain goodbad');
  });

  it('colours by meaning when colours are wanted', () => {
    expect(createPaint(true)(line)).toBe('plain \u001b[32mgood\u001b[39m\u001b[31mbad\u001b[39m');
  });

  it('leaves text without a tone as it is', () => {
    expect(createPaint(true)(['plain'])).toBe('plain');
  });

  it('lets nothing through that a terminal would act on', () => {
    const raw = 'a\u001b]0;title\u0007\u001b[2J\u009bb';
    expect(createPaint(false)([raw, tone('dim', raw)])).toBe('a\\u009bba\\u009bb');
  });

  it('gives each meaning that stands beside another a look of its own', () => {
    const looks = (['pass', 'fail', 'warn', 'hint', 'dim', 'strong'] as const).map((name) =>
      createPaint(true)([tone(name, 'x')]),
    );
    expect(new Set(looks).size).toBe(6);
  });
});
