/** Builtins of a measuring child that tell when they are called. */
import { isNative } from '../growth/charges.ts';

/** A row of a table of builtins. */
interface Row {
  /** Where they are: `Array.prototype`. */
  readonly on: string;
  readonly names: readonly string[];
  /**
   * Whether a call is told before it is made, or with its result; or how often it called a callback of the engine's own, in
   * the place of the result, and only if it did.
   */
  readonly when: 'before' | 'after' | 'around';
}

type OnCall<R extends Row> = (row: R, self: unknown, args: readonly unknown[], result: unknown) => void;

// Taken before it is patched itself.
const { apply } = Reflect;
const TypedArray = Object.getPrototypeOf(Uint8Array) as { readonly prototype: object };

/** Builtins that say each call of theirs: to `onCall` when it is charged, to `onMade` when what was charged before is there. */
export function patchBuiltins<R extends Row>(rows: readonly R[], onCall: OnCall<R>, onMade: () => void): void {
  const places: Readonly<Record<string, object>> = {
    'Array.prototype': Array.prototype,
    'TypedArray.prototype': TypedArray.prototype,
    'ArrayBuffer.prototype': ArrayBuffer.prototype,
    'Function.prototype': Function.prototype,
    TypedArray,
    Reflect,
    'String.prototype': String.prototype,
    'RegExp.prototype': RegExp.prototype,
    'Map.prototype': Map.prototype,
    'Set.prototype': Set.prototype,
    'Buffer.prototype': Buffer.prototype,
    Array,
    Buffer,
    Object,
    JSON,
    Map,
    globalThis,
  };
  for (const row of rows) {
    const place = places[row.on];
    for (const name of row.names) if (place !== undefined) patch(place, name, row, onCall, onMade);
  }
}

/** Keeps the builtin's name, length and attributes; under its other names it is the same one still, as it was. */
function patch<R extends Row>(place: object, name: string, row: R, onCall: OnCall<R>, onMade: () => void): void {
  const descriptor = Object.getOwnPropertyDescriptor(place, name);
  const original = descriptor?.value as ((...args: unknown[]) => unknown) | undefined;
  if (descriptor === undefined || typeof original !== 'function') return;
  // In a class, because that is strict code wherever it is bundled: `this` stays the text or the number that it is.
  const { [name]: patched } = class {
    [name](this: unknown, ...args: unknown[]): unknown {
      if (row.when === 'before') onCall(row, this, args, undefined);
      let calls = 0;
      if (row.when === 'around' && isNative(args[0])) args[0] = counted(args[0] as Callback, () => calls++);
      const result = apply(original, this, args);
      if (row.when === 'after') onCall(row, this, args, result);
      else if (calls > 0) onCall(row, this, args, calls);
      else onMade();
      return result;
    }
  }.prototype as unknown as Record<string, object>;
  Object.defineProperty(patched, 'length', { value: original.length, configurable: true });
  for (const key of Reflect.ownKeys(place)) {
    const other = Object.getOwnPropertyDescriptor(place, key);
    if (other?.value === original) Object.defineProperty(place, key, { ...other, value: patched });
  }
}

type Callback = (...args: unknown[]) => unknown;

/** In a class for the same reason. */
const { counted } = class {
  counted(callback: Callback, count: () => void): Callback {
    return function (this: unknown, ...args) {
      count();
      return apply(callback, this, args);
    };
  }
}.prototype;
