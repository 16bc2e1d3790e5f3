import { describe, expect, it } from 'vitest';
import { causeOf, homeOf, isRecursion, placeOf } from '../../runner/growth/nesting.ts';
import { type Node, parse, visit } from '../../runner/growth/syntax.ts';

/** The call of `here()` in a program, numbered by what encloses it. */
function look(code: string) {
  const numbers = new Map<Node, number>();
  const seen: { cause: Node | undefined; home: string }[] = [];
  visit(parse(code), [], (node, parents) => {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'here') {
      const cause = causeOf(node, parents, numbers);
      const found = [...numbers].find(([, number]) => number === cause)?.[0];
      seen.push({ cause: found, home: homeOf(parents) });
    }
    numbers.set(node, numbers.size);
  });
  if (seen[0] === undefined) throw new Error('here() is not called');
  return seen[0];
}

const causeIn = (code: string) => look(code).cause?.type;

describe('causeOf', () => {
  it.each([
    ['for (const x of list) here();', 'ForOfStatement'],
    ['for (const x of here()) f();', undefined],
    ['for (const key in here()) f();', undefined],
    ['for (let i = here(); i < 9; i++) f();', undefined],
    ['for (let i = 0; i < here(); i++) f();', 'ForStatement'],
    ['while (here()) f();', 'WhileStatement'],
    ['do f(); while (here());', 'DoWhileStatement'],
    ['list.map((x) => here(x));', 'CallExpression'],
    ['list.map(function (x) { if (x) here(x); });', 'CallExpression'],
    ['while (true) { const f = () => here(); }', undefined],
    ['for (;;) list.sort(by(here()));', 'ForStatement'],
    ['here();', undefined],
  ])('in %s it is %s', (code, cause) => {
    expect(causeIn(code)).toBe(cause);
  });

  it('is the nearest one', () => {
    expect(causeIn('for (const x of list) while (true) here();')).toBe('WhileStatement');
  });
});

describe('homeOf', () => {
  it.each([
    ['function dedup() { here(); }', 'dedup'],
    ['function dedup() { list.map(() => here()); }', 'dedup'],
    ['function dedup() { const clean = (x) => here(x); }', 'clean'],
    ['class Heap { push() { here(); } }', 'push'],
    ['here();', ''],
  ])('in %s it is "%s"', (code, home) => {
    expect(look(code).home).toBe(home);
  });
});

describe('isRecursion', () => {
  const isRecursive = (code: string) => {
    let found = false;
    visit(parse(code), [], (node, parents) => {
      found ||= isRecursion(node, parents);
    });
    return found;
  };

  it.each([
    [true, 'function solve() { list.map(() => solve()); }'],
    [true, 'const solve = (n) => solve(n - 1);'],
    [true, 'class Tree { walk() { this.walk(); } }'],
    [false, 'class Heap { push(item) { this.items.push(item); } }'],
    [false, 'function solve() { other(); }'],
    [false, 'solve();'],
  ])('is %s in %s', (expected, code) => {
    expect(isRecursive(code)).toBe(expected);
  });
});

describe('placeOf', () => {
  it('is the own link of a call in a chain', () => {
    const { body } = parse('items\n  .map(f)\n  .sort();');
    const [statement] = body;
    if (statement?.type !== 'ExpressionStatement') throw new Error('no expression');
    expect(placeOf(statement.expression).loc?.start.line).toBe(3);
  });
});
