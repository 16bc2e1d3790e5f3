import { types } from 'node:util';
import type { Lines } from '#kata';

/** Whatever our reader and writer might use; of what it hears nothing may be but input. */
const heard: unknown[] = [];

function patch(place: object, names: readonly string[]): void {
  for (const name of names) {
    const original = Reflect.get(place, name);
    tried(() => {
      Object.defineProperty(place, name, {
        value(this: unknown, ...args: unknown[]) {
          heard[heard.length] = [this, args];
          return name === 'isUint8Array' ? true : original.call(this, ...args);
        },
      });
    });
  }
}

function tried(change: () => void): void {
  try {
    change();
  } catch {}
}

export function* stream(lines: Lines): Generator<Uint8Array | string> {
  const generator = Object.getPrototypeOf(Object.getPrototypeOf(lines.blocks()));
  patch(generator, ['next']);
  patch(types, ['isUint8Array']);
  patch(Reflect, ['apply', 'getOwnPropertyDescriptor']);
  patch(Uint8Array.prototype, ['set', 'subarray', 'indexOf', 'lastIndexOf', 'copyWithin']);
  patch(Object.getPrototypeOf(Uint8Array.prototype), ['set', 'subarray', 'indexOf', 'lastIndexOf', 'copyWithin']);
  patch(Buffer.prototype, ['indexOf', 'lastIndexOf', 'write', 'toString', 'copy']);
  patch(Array.prototype, ['push']);
  for (const name of ['length', 'buffer', 'byteOffset']) {
    tried(() => Object.defineProperty(Object.getPrototypeOf(Uint8Array.prototype), name, { get: () => 1 }));
  }
  globalThis.Uint8Array = class {} as unknown as typeof Uint8Array;
  Math.min = () => 1;
  yield* lines.blocks();
  const calls = (heard as [unknown, unknown[]][]).filter(([self]) => String(self) !== '[object Generator]');
  yield `heard ${calls.length}`;
}
