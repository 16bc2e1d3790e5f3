import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { show, showCall } from '../../runner/judge/show.ts';
import { box, file } from '../../runner/kata.ts';
import { SHOWN_CHARACTERS } from '../../runner/limits.ts';

/** The value that a text stands for when it is written into a program. */
function evaluated(text: string): unknown {
  return new Function(`return (${text});`)();
}

describe('showCall', () => {
  it.each([
    [[[5, 1, 9], 2], 'run([5, 1, 9], 2)'],
    [[], 'run()'],
    [['a', null, undefined], "run('a', null, undefined)"],
    [[file('a\nb\r\n'), box()], "run(file('a\\nb\\r\\n'), box)"],
    [[box({ memoryMiB: 1, openFiles: 3 })], 'run(box({ memoryMiB: 1, openFiles: 3 }))'],
    [[box({ openFiles: 3 })], 'run(box({ openFiles: 3 }))'],
  ])('writes a call as one would type it when the arguments are %j', (args, call) => {
    expect(showCall('run', args)).toBe(call);
  });

  it('cuts a call, and says how long it is, when it is very long', () => {
    const args = Array.from({ length: 10 }, () => 'x'.repeat(400));
    expect(showCall('run', args)).toMatch(/^run\('x{400}', .*… \(\d{4} characters\)$/);
  });
});

describe('show', () => {
  it.each([[{ [`'"`]: 1 }], [JSON.parse('{"__proto__":1}')]])(
    'writes keys that read back as they were: %j',
    (value) => {
      expect(evaluated(show(value))).toEqual(value);
    },
  );

  it('writes what makes the same value when it is read as code', () => {
    const short = { maxLength: 5 };
    const data = fc.letrec((tie) => ({
      any: fc.oneof({ depthSize: 'small' }, fc.string({ unit: 'binary', maxLength: 20 }), fc.double(), tie('list')),
      list: fc.oneof(
        fc.array(tie('any'), short),
        fc.dictionary(fc.string({ maxLength: 5 }), tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(data, (value) => {
        const text = show(value);
        fc.pre(!text.includes('…'));
        expect(evaluated(text)).toEqual(value);
      }),
    );
  });

  it.each([
    [-0, '-0'],
    [Number.NaN, 'NaN'],
    [10n, '10n'],
    [new Map([['a', 1]]), "Map(1) { 'a' => 1 }"],
    [new Set(), 'Set(0) {}'],
    [{ 'a-b': 1, c: {} }, "{ 'a-b': 1, c: {} }"],
    [[1, [], [[]]], '[1, [], [[]]]'],
    ["it's", '"it\'s"'],
  ])('shows %o as a person would write it', (value, text) => {
    expect(show(value)).toBe(text);
  });

  it('shows where nothing was put when a list has a hole', () => {
    const list = new Array<number>(3);
    list[1] = 5;
    expect(show(list)).toBe('[hole, 5, hole]');
  });

  it.each([
    ['a zero-width space', 'a\u200bb', "'a\\u200bb'"],
    ['a byte-order mark', '\ufeffa', "'\\ufeffa'"],
    ['an accent apart from its letter', 'e\u0301', "'e\\u0301'"],
    ['a terminal sequence', '\u001b[2J', "'\\x1B[2J'"],
    ['text that runs the other way', '\u202eabc', "'\\u202eabc'"],
  ])('escapes %s', (_, value, text) => {
    expect(show(value)).toBe(text);
  });

  it('shows the first items, and how many more there are, when a list is long', () => {
    expect(show(Array.from({ length: 500 }, () => 1))).toBe(`[${'1, '.repeat(200)}… 300 more]`);
  });

  it('shows the start, and the length, when a text is long', () => {
    expect(show('x'.repeat(3_000))).toBe(`'${'x'.repeat(500)}'… (3000 characters)`);
  });

  it('stays within its length when a value is large', () => {
    const many = Array.from({ length: 200 }, () => 'x'.repeat(400));
    expect(show(many).length).toBeLessThan(SHOWN_CHARACTERS + 30);
  });

  it('stops at some depth when values are nested deeply', () => {
    let nested: unknown = 1;
    for (let depth = 0; depth < 100; depth++) nested = [nested];
    expect(show(nested)).toBe('[[[[[[[[[…]]]]]]]]]');
  });

  it('comes to an end when a list holds itself many times over', () => {
    const circle: unknown[] = [];
    for (let times = 0; times < 100; times++) circle.push(circle);
    expect(show(circle)).toContain('…');
  });
});
