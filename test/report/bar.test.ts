import { describe, expect, it } from 'vitest';
import { createBar } from '../../runner/report/bar.ts';

function draw(redraws: boolean, columns: number, total: number, ...steps: readonly string[]) {
  let said = '';
  const bar = createBar('dedup', total, {
    err: (text) => {
      said += text;
    },
    redraws,
    columns,
  });
  for (const name of steps) bar.step(name);
  return { bar, said: () => said };
}

/** What stands on the line after all that was written. */
const lastLine = (said: string) => said.split('\r\u001b[2K').at(-1);

describe('createBar', () => {
  it('is silent when the line can not be redrawn', () => {
    const { bar, said } = draw(false, 80, 2, 'one');
    bar.end();
    expect(said()).toBe('');
  });

  it('shows how much is done and what was done last', () => {
    const { said } = draw(true, 80, 2, 'one');
    expect(lastLine(said())).toBe(`dedup  ${'█'.repeat(12)}${'░'.repeat(12)}  1/2  one`);
  });

  it('is full when all is done', () => {
    const { said } = draw(true, 80, 1, 'one');
    expect(lastLine(said())).toBe(`dedup  ${'█'.repeat(24)}  1/1  one`);
  });

  it('stays full when there is more to do than was said', () => {
    expect(lastLine(draw(true, 80, 1, 'one', 'two').said())).toBe(`dedup  ${'█'.repeat(24)}  1/1  two`);
  });

  it('is full when there is nothing to do', () => {
    expect(lastLine(draw(true, 80, 0).said())).toBe(`dedup  ${'█'.repeat(24)}  0/0  `);
  });

  it('stays on one line of the terminal', () => {
    const { said } = draw(true, 40, 2, 'a name that is much too long for this terminal');
    expect(lastLine(said())).toHaveLength(39);
  });

  it('leaves an empty line when it ends', () => {
    const { bar, said } = draw(true, 80, 1, 'one');
    bar.end();
    expect(lastLine(said())).toBe('');
  });
});
