/** Reads a bundle. The only file that imports acorn. */
import * as acorn from 'acorn';

export type * as syntax from 'acorn';

export type Node = acorn.AnyNode;

/** @param code a CommonJS bundle, as esbuild writes it */
export function parse(code: string): acorn.Program {
  return acorn.parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    locations: true,
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: false,
    allowHashBang: true,
  });
}

/** Sees every node, parents first. */
export function visit(node: Node, parents: readonly Node[], see: (node: Node, parents: readonly Node[]) => void): void {
  see(node, parents);
  const inside = [...parents, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') visit(child, inside, see);
    }
  }
}
