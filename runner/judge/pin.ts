/** Arguments as JSON text, so that a counterexample can be kept and judged again as an example. */
import { isDeepStrictEqual } from 'node:util';
import { InputBox, InputFile } from '../kata.ts';

/** `undefined` when JSON would not give the same arguments back (NaN, a Map, undefined), or does not take them at all. */
export function encodePin(args: readonly unknown[]): string | undefined {
  try {
    const text = JSON.stringify(args.map(toJson));
    return isDeepStrictEqual(decodePin(text), args) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** @throws Error when `text` is not what `encodePin` wrote */
export function decodePin(text: string): readonly unknown[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Error(`a pinned input must be a list, got ${text.slice(0, 40)}`);
  return list.map(fromJson);
}

function toJson(argument: unknown): unknown {
  if (argument instanceof InputFile) return { file: argument.text };
  if (argument instanceof InputBox) return { box: { memoryMiB: argument.memoryMiB, openFiles: argument.openFiles } };
  return { value: argument };
}

function fromJson(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) throw new Error('a pinned argument must be an object');
  if ('file' in item && typeof item.file === 'string') return new InputFile(item.file);
  if ('box' in item) {
    const { memoryMiB, openFiles } = item.box as { memoryMiB: number; openFiles: number };
    return new InputBox(memoryMiB, openFiles);
  }
  return 'value' in item ? item.value : undefined;
}
