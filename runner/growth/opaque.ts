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

/** Whether it may be long texts that are compared. */
export function mayCompareTexts(node: Node): node is syntax.BinaryExpression & { readonly left: syntax.Expression } {
  if (node.type !== 'BinaryExpression' || !COMPARES.has(node.operator)) return false;
  return [node.left, node.right].every(mayBeLong);
}

const COMPARES = new Set('=== !== == != < <= > >='.split(' '));

/** Not what stands there in full, nor a number for certain. */
function mayBeLong(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
    case 'UnaryExpression':
    case 'UpdateExpression':
    case 'BinaryExpression':
    case 'PrivateIdentifier':
      return false;
    case 'Identifier':
      return node.name !== 'undefined';
    case 'MemberExpression':
      return !(node.property.type === 'Identifier' && !node.computed && NUMBERS.has(node.property.name));
    default:
      return true;
  }
}

const NUMBERS = new Set(['length', 'size', 'byteLength']);

/** Whether it may be long numbers that are computed: where there are any. */
export function mayComputeLongNumbers(node: Node): boolean {
  if (node.type === 'AssignmentExpression') return COMPUTES.has(node.operator.slice(0, -1));
  return node.type === 'BinaryExpression' && COMPUTES.has(node.operator);
}

const COMPUTES = new Set('- * / % ** << >> & | ^'.split(' '));

/** Not `at + 1`: what is a number is no text. */
function isSum(node: Node): node is syntax.BinaryExpression {
  return node.type === 'BinaryExpression' && node.operator === '+' && !isNumber(node.left) && !isNumber(node.right);
}

function isNumber(node: Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number';
}
