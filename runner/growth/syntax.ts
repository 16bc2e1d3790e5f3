/** Reads a bundle. The only file that imports acorn. */
import * as acorn from 'acorn';
import { UserError } from '../errors.ts';
import { COUNTED_KIB, SOURCE_DEPTH } from '../limits.ts';

export type * as syntax from 'acorn';

export type Node = acorn.AnyNode;

/** Code that runs, but that nobody writes: a sum of thousands of terms, a million calls in a row. */
export class Uncountable extends UserError {}

/**
 * @param code a CommonJS bundle, as esbuild writes it
 * @throws Uncountable
 */
export function parse(code: string): acorn.Program {
  const characters = code.length > COUNTED_KIB * 1_024 ? code.replace(INDENTATION, '').length : 0;
  if (characters > COUNTED_KIB * 1_024) throw tooLong(characters);
  try {
    return parseWhole(code);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    if (error instanceof SyntaxError) throw error.message.startsWith(NO_STACK) ? tooDeep() : unreadable(error.message);
    throw error;
  }
}

/** What is nested deeply is mostly that. */
const INDENTATION = /^ +/gm;

function tooLong(characters: number): Uncountable {
  return new Uncountable(
    `The code is too long to be measured: ${Math.ceil(characters / 1_024)} KiB with all that it imports, where ${COUNTED_KIB} KiB may be.`,
    'Leave out what the function does not need.',
  );
}

function tooDeep(): Uncountable {
  return new Uncountable(
    `The code is nested too deeply to be measured: more than ${SOURCE_DEPTH} parts, each within the other.`,
    'Split its longest chain of operators, calls or brackets.',
  );
}

/** The engine has read it, so it is right by its rules; acorn has some of its own, and a pattern may be of any length. */
function unreadable(said: string): Uncountable {
  const why = said.replace(/ \(\d+:\d+\)$/, '').slice(0, 200);
  return new Uncountable(`The code can't be measured: ${why}.`, 'Write that part of it in another way.');
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
 * @throws Uncountable
 */
export function visit(node: Node, parents: readonly Node[], see: (node: Node, parents: readonly Node[]) => void): void {
  if (parents.length > SOURCE_DEPTH) throw tooDeep();
  see(node, parents);
  const inside = [...parents, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') visit(child, inside, see);
    }
  }
}
