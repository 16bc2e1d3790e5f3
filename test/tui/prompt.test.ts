import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PREDICTION_CHARACTERS } from '../../runner/limits.ts';
import { EMPTY, entered, type Prompt, typed } from '../../runner/tui/prompt.ts';
import { MEASURED } from '../doubles/predicting.ts';

const { round } = MEASURED;
const written = (text: string, from: Prompt = EMPTY) =>
  [...text].reduce((prompt, key) => typed(prompt, key, key), from);

describe('typed', () => {
  it('adds what a key writes', () => {
    expect(written('O(n²)').text).toBe('O(n²)');
  });

  it('takes away the last character at backspace, however many units it has', () => {
    expect(typed(written('n😀'), 'backspace', undefined).text).toBe('n');
  });

  it('changes nothing on a key that writes nothing', () => {
    expect(typed(written('n'), 'home', undefined)).toEqual(written('n'));
  });

  it('forgets the problem with the next key', () => {
    expect(typed({ ...written('x'), problem: 'no' }, 'y', 'y')).not.toHaveProperty('problem');
  });

  it('is never longer than a line has room for', () => {
    const parts = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }));
    fc.assert(
      fc.property(parts, (keys) => {
        const { text } = keys.reduce((prompt, key) => typed(prompt, key, key), EMPTY);
        expect([...text].length).toBeLessThanOrEqual(PREDICTION_CHARACTERS);
      }),
    );
  });
});

describe('entered', () => {
  it.each([
    ['O(n log n)', 'O(n log n)'],
    ['n log n', 'O(n log n)'],
    ['O(n log(n', 'O(n log n)'],
    ['n log n)', 'O(n log n)'],
    [' Θ(n²) ', 'O(n^2)'],
  ])('reads %j as the time %s, and asks for space', (text, time) => {
    expect(entered(written(text), round)).toEqual({ kind: 'asks', prompt: { asks: 'space', text: '', time } });
  });

  it.each([
    ['', 'say something, or press Esc'],
    ['O(x)', "'x' is no size of this function (n)"],
  ])('keeps %j and says why it can not be read', (text, problem) => {
    expect(entered(written(text), round)).toEqual({ kind: 'asks', prompt: { ...written(text), problem } });
  });

  it.each([
    ['', { time: 'O(n)' }],
    ['1', { time: 'O(n)', space: 'O(1)' }],
  ])('has said all when %j stands for space', (text, said) => {
    const prompt = written(text, { asks: 'space', text: '', time: 'O(n)' });
    expect(entered(prompt, round)).toEqual({ kind: 'said', said });
  });

  it('does not ask for the space of what streams', () => {
    expect(entered(written('n'), { ...round, streams: true })).toEqual({ kind: 'said', said: { time: 'O(n)' } });
  });
});
