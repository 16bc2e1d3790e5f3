/** Arguments of a call on their way to the child. The child's `revive` is the other half. */
import { serialize } from 'node:v8';
import { InputBox, InputFile } from '../kata.ts';
import type { WireArgument } from './protocol.ts';
import { Recipe } from './recipe.ts';

export function encodeArgs(args: readonly unknown[]): Uint8Array {
  return serialize(args.map(toWire));
}

function toWire(argument: unknown): WireArgument {
  if (argument instanceof InputFile) return { kind: 'file', text: argument.text };
  if (argument instanceof InputBox) {
    return { kind: 'box', memoryMiB: argument.memoryMiB, openFiles: argument.openFiles };
  }
  if (argument instanceof Recipe) return { kind: 'recipe', ...argument };
  return { kind: 'value', value: argument };
}
