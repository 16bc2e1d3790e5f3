import { describe, expect, it } from 'vitest';
import { statementLines } from '../../runner/tui/statement.ts';
import { plain } from '../doubles/screen.ts';

const shown = (markdown: string, columns = 40) => statementLines(markdown, columns).map(plain);

describe('statementLines', () => {
  it('leaves out the marks of strong text and of code', () => {
    expect(shown('**Ask first**: is `k` ever 0?')).toEqual(['Ask first: is k ever 0?']);
  });

  it('gives strong text its tone', () => {
    expect(statementLines('**Ask**', 40)).toEqual([[{ tone: 'strong', text: 'Ask' }]]);
  });

  it('indents a block of code and leaves its lines as they are', () => {
    expect(shown(`\`\`\`ts\n${'x'.repeat(60)}\n\`\`\``)).toEqual([`  ${'x'.repeat(60)}`]);
  });

  it('takes marks inside a block of code literally', () => {
    expect(shown('```\na ** b ** `c`\n```')).toEqual(['  a ** b ** `c`']);
  });

  it('wraps text to the columns there are', () => {
    expect(shown('one two three four', 10)).toEqual(['one two', 'three four']);
  });

  it('indents what is wrapped of a list item', () => {
    expect(shown('- one two three', 10)).toEqual(['- one two', '  three']);
  });

  it('makes one empty line of several', () => {
    expect(shown('one\n\n\n\ntwo')).toEqual(['one', '', 'two']);
  });
});
