/** What a measured call is given: sent as bytes, or made in the child by the module of inputs. */
import v8 from 'node:v8';
import { tell } from './child-channel.ts';
import * as child from './child-solution.ts';
import type { GaugeTold } from './gauge-protocol.ts';
import { dataOf, make } from './maker.ts';
import type { WireArgument } from './protocol.ts';

const { deserialize, serialize } = v8;
const say: (message: GaugeTold) => void = tell;

/** Thrown where an input could not be made, once that has been told. */
export const NO_INPUT = Symbol('no input');

export interface Input {
  readonly args: readonly unknown[];
  /** Bytes that tell whether a call has changed them; undefined where bytes would not. */
  content(): Buffer | undefined;
  /** Files may be in it after a call. */
  readonly hasBox: boolean;
}

/**
 * @param tempDir for boxes
 * @param inputs exports of the module of inputs, where there is one
 * @throws NO_INPUT
 */
export function inputOf(bytes: Uint8Array, tempDir: string, inputs: child.Exports | undefined): Input {
  const wire = deserialize(bytes) as WireArgument[];
  // By index: what a solution has put in the place of the methods and the iterator of lists would see its input too early.
  const first = wire[0];
  if (first?.kind !== 'recipe')
    return { args: child.revive(wire, tempDir), content: () => serialize(wire), hasBox: hasBox(wire) };
  const args = argumentsBy(first, inputs as child.Exports);
  return { args, content: () => dataOf(args), hasBox: false };
}

function hasBox(wire: readonly WireArgument[]): boolean {
  for (let at = 0; at < wire.length; at++) if (wire[at]?.kind === 'box') return true;
  return false;
}

function argumentsBy(
  { family, sizes, seed }: Extract<WireArgument, { kind: 'recipe' }>,
  inputs: child.Exports,
): readonly unknown[] {
  try {
    const made = make(inputs, family, sizes, seed);
    if (made.kind === 'made') {
      say({ kind: 'made' });
      return made.args;
    }
    say({ kind: 'made-no-list', gave: made.gave });
  } catch (error) {
    say({ kind: 'make-threw', error: child.describe(error) });
  }
  throw NO_INPUT;
}
