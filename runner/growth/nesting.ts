/** What encloses a piece of code, and what things are called. Pure. */
import type { Node, syntax } from './syntax.ts';

export type FunctionNode = Extract<Node, { readonly params: syntax.Pattern[] }>;

export function isFunction(node: Node): node is FunctionNode {
  return 'params' in node;
}

/** What decides how often it runs: the nearest loop whose every turn runs it, or the call that it is a callback of. */
export function causeOf(node: Node, parents: readonly Node[], numbers: ReadonlyMap<Node, number>): number | undefined {
  let inner = node;
  for (const outer of parents.toReversed()) {
    if (runsEachTurn(outer, inner) || isCallback(outer, inner)) return numbers.get(outer);
    if (isFunction(outer) && !isArgument(outer, parents)) return undefined;
    inner = outer;
  }
  return undefined;
}

/** All of a loop but what it starts with. */
function runsEachTurn(loop: Node, part: Node): boolean {
  switch (loop.type) {
    case 'ForStatement':
      return part !== loop.init;
    case 'ForInStatement':
    case 'ForOfStatement':
      return part !== loop.right;
    case 'WhileStatement':
    case 'DoWhileStatement':
      return true;
    default:
      return false;
  }
}

function isCallback(call: Node, part: Node): boolean {
  const isCall = call.type === 'CallExpression' || call.type === 'NewExpression';
  return isCall && isFunction(part) && call.arguments.some((argument) => argument === part);
}

function isArgument(node: Node, parents: readonly Node[]): boolean {
  const outer = parents[parents.indexOf(node) - 1];
  return outer !== undefined && isCallback(outer, node);
}

/** The function in which it stands; a callback belongs to the one around it. Empty where that has no name, or there is none. */
export function homeOf(parents: readonly Node[]): string {
  const home = parents.findLastIndex((node) => isFunction(node) && !isArgument(node, parents));
  const node = parents[home];
  return node !== undefined && isFunction(node) ? nameOf(node, parents.slice(0, home)) : '';
}

/** A call of a function in which it stands: by its name, or as a method of `this`. */
export function isRecursion(node: Node, parents: readonly Node[]): boolean {
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  if (callee.type === 'Identifier') return enclosingNames(parents).includes(callee.name);
  const isOwn = callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression';
  return isOwn && enclosingNames(parents).includes(methodName(callee));
}

/** Of the functions and methods around it. */
function enclosingNames(parents: readonly Node[]): readonly string[] {
  return parents.flatMap((node, at) => {
    const name = isFunction(node) ? nameOf(node, parents.slice(0, at)) : '';
    return name === '' ? [] : [name];
  });
}

/** @returns an empty text for a function without a name */
export function nameOf(node: { readonly id?: syntax.Identifier | null }, parents: readonly Node[]): string {
  if (node.id != null) return node.id.name;
  const parent = parents.at(-1);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if ((parent?.type === 'MethodDefinition' || parent?.type === 'Property') && parent.key.type === 'Identifier') {
    return parent.key.name;
  }
  return '';
}

export function methodName({ property, computed }: syntax.MemberExpression): string {
  return !computed && property.type === 'Identifier' ? property.name : '';
}

/** Where a reader looks for it: of a call in a chain, its own link. */
export function placeOf(node: Node): Node {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return node;
  return node.callee.computed ? node : node.callee.property;
}
