/** Reads a bundle. The only file that imports acorn. */
import * as acorn from 'acorn';
import { UserError } from '../errors.ts';
import { SOURCE_DEPTH } from '../limits.ts';

export type * as syntax from 'acorn';

export type Node = acorn.AnyNode;

/** Code that runs, but that nobody writes: a sum of thousands of terms, a list in a list in a list. */
export class TooDeep extends UserError {
  constructor() {
    super(
      `The code is nested too deeply to be measured: more than ${SOURCE_DEPTH} parts, each within the other.`,
      'Split its longest chain of operators, calls or brackets.',
    );
  }
}

/**
 * @param code a CommonJS bundle, as esbuild writes it
 * @throws TooDeep
 */
export function parse(code: string): acorn.Program {
  try {
    return parseWhole(code);
  } catch (error) {
    if (error instanceof RangeError || (error instanceof SyntaxError && error.message.startsWith(NO_STACK)))
      throw new TooDeep();
    throw error;
  }
}

/** As acorn says it. */
const NO_STACK = 'Not enough stack space';

function parseWhole(code: string): acorn.Program {
  return acorn.parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    locations: true,
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: false,
    allowHashBang: true,
  });
}

/**
 * Sees every node, parents first.
 *
 * @throws TooDeep
 */
export function visit(node: Node, parents: readonly Node[], see: (node: Node, parents: readonly Node[]) => void): void {
  if (parents.length > SOURCE_DEPTH) throw new TooDeep();
  see(node, parents);
  const inside = [...parents, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') visit(child, inside, see);
    }
  }
}
