/** Names that a function declares. Pure. */
import { type FunctionNode, isFunction } from './nesting.ts';
import { type Node, type syntax, visit } from './syntax.ts';

/** Whether a function in the body has the name of a `var`, of a parameter or of another one: in a block an error, or other. */
export function redeclares({ body, params }: FunctionNode): boolean {
  const names = 'body' in body && Array.isArray(body.body) ? body.body.filter(isFunctionDeclaration) : [];
  if (names.length === 0) return false;
  const own = new Set(names.map(({ id }) => id.name));
  if (own.size < names.length) return true;
  let isTaken = false;
  const see = (node: Node, parents: readonly Node[]) => {
    const isVar = node.type === 'VariableDeclaration' && node.kind === 'var' && !parents.some(isFunction);
    for (const { id } of isVar ? node.declarations : []) visit(id, [], seeName);
  };
  const seeName = (node: Node) => {
    isTaken ||= node.type === 'Identifier' && own.has(node.name);
  };
  for (const pattern of params) visit(pattern, [], seeName);
  visit(body, [], see);
  return isTaken;
}

function isFunctionDeclaration(node: Node): node is syntax.FunctionDeclaration {
  return node.type === 'FunctionDeclaration';
}

/** Names that take the rest of a list or an object, at any depth of a pattern. */
export function restNames(pattern: syntax.Pattern | null): readonly string[] {
  switch (pattern?.type) {
    case 'RestElement':
      return pattern.argument.type === 'Identifier' ? [pattern.argument.name] : restNames(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap(restNames);
    case 'ObjectPattern':
      return pattern.properties.flatMap((part) => restNames(part.type === 'RestElement' ? part : part.value));
    case 'AssignmentPattern':
      return restNames(pattern.left);
    default:
      return [];
  }
}
