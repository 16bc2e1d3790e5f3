/** What no counter sees, as it stands in the code: where it is, the clock is asked. Pure. */
import type { Node, syntax } from './syntax.ts';

/** Numbers of any length, and what the engine does outside the language. */
const OPAQUE = new Set('BigInt BigInt64Array BigUint64Array Intl TextDecoder TextEncoder WebAssembly'.split(' '));

/** Whether it does work that depends on more than the texts it is given. */
export function hidesWork(node: Node): boolean {
  if (node.type === 'Identifier') return OPAQUE.has(node.name);
  return node.type === 'Literal' && node.bigint != null;
}

/** Whether a text may come of it that is longer than its parts. Of `a + b + c` the whole alone. */
export function mayJoinTexts(node: Node, parents: readonly Node[]): boolean {
  const parent = parents.at(-1);
  switch (node.type) {
    case 'AssignmentExpression':
      return node.operator === '+=';
    case 'TemplateLiteral':
      return node.expressions.length > 0 && parent?.type !== 'TaggedTemplateExpression';
    case 'BinaryExpression':
      return isSum(node) && !(parent !== undefined && isSum(parent) && parent.left === node);
    default:
      return false;
  }
}

/** Not `at + 1`: what is a number is no text. */
function isSum(node: Node): node is syntax.BinaryExpression {
  return node.type === 'BinaryExpression' && node.operator === '+' && !isNumber(node.left) && !isNumber(node.right);
}

function isNumber(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number';
}
