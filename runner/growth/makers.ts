/** What makes or fills objects, as it stands in the code. Pure. */

import { isFunction, methodName, nameOf } from './nesting.ts';
import { mayJoinTexts } from './opaque.ts';
import { type Node, type syntax, visit } from './syntax.ts';

/** Names of generators in a program: each call of one makes an object that keeps where it is. */
export function generatorNames(program: Node): ReadonlySet<string> {
  const names = new Set<string>();
  visit(program, [], (node, parents) => {
    if (isFunction(node) && node.generator) names.add(nameOf(node, parents));
  });
  names.delete('');
  return names;
}

/**
 * A name for what comes of it, when that is something new that takes memory; functions keep theirs, and are left alone.
 *
 * @param generators as `generatorNames` gives them
 */
export function makerName(
  node: Node,
  parents: readonly Node[],
  generators: ReadonlySet<string> = new Set(),
): string | undefined {
  if (isCallee(node, parents)) return undefined;
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.length > 0 ? 'an object' : undefined;
    case 'ArrayExpression':
      return node.elements.length > 0 ? 'a list' : undefined;
    case 'NewExpression':
      return newName(node.callee);
    case 'CallExpression':
      // The only constructor that is often called without `new`.
      if (calledName(node) === 'Array' && node.callee.type === 'Identifier') return 'a list';
      // In a chain with `?.`, what follows belongs to the call.
      return generators.has(calledName(node)) && !parents.some(({ type }) => type === 'ChainExpression')
        ? 'a generator'
        : undefined;
    default:
      return mayJoinTexts(node, parents) ? 'a text' : undefined;
  }
}

/** The object of which an element is set, where that may be a new one: `a[i] = x`, `counts[key] ??= 0`. */
export function writtenObject(node: Node): syntax.Expression | undefined {
  if (node.type !== 'AssignmentExpression' || !SETS.has(node.operator)) return undefined;
  const { left } = node;
  const isElement = left.type === 'MemberExpression' && left.computed && left.object.type !== 'Super';
  return isElement ? (left.object as syntax.Expression) : undefined;
}

const SETS = new Set(['=', '??=', '||=']);

/** `new new X().y()`: with a call in the place of `new X()`, the first `new` would take that call. */
function isCallee(node: Node, parents: readonly Node[]): boolean {
  let inner = node;
  for (const parent of parents.toReversed()) {
    if (parent.type === 'NewExpression') return parent.callee === inner;
    if (parent.type !== 'MemberExpression' || parent.object !== inner) return false;
    inner = parent;
  }
  return false;
}

function calledName({ callee }: syntax.CallExpression): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? methodName(callee) : '';
}

function newName(callee: Node): string {
  return callee.type === 'Identifier' ? `a new ${callee.name}` : 'a new object';
}
