/** What makes or fills objects, as it stands in the code. Pure. */
import { mayJoinTexts } from './opaque.ts';
import type { Node, syntax } from './syntax.ts';

/** A name for what comes of it, when that is something new that takes memory; functions keep theirs, and are left alone. */
export function makerName(node: Node, parents: readonly Node[]): string | undefined {
  if (isCallee(node, parents)) return undefined;
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.length > 0 ? 'an object' : undefined;
    case 'ArrayExpression':
      return node.elements.length > 0 ? 'a list' : undefined;
    case 'NewExpression':
      return nameOf(node.callee);
    case 'CallExpression':
      // The only constructor that is often called without `new`.
      return node.callee.type === 'Identifier' && node.callee.name === 'Array' ? 'a list' : undefined;
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

function nameOf(callee: Node): string {
  return callee.type === 'Identifier' ? `a new ${callee.name}` : 'a new object';
}
