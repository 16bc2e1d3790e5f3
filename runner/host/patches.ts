/** Builtins of a measuring child that tell when they are called. */

/** A row of a table of builtins. */
interface Row {
  /** Where they are: `Array.prototype`. */
  readonly on: string;
  readonly names: readonly string[];
  /** Whether a call is told before it is made, or with its result. */
  readonly when: 'before' | 'after';
}

type OnCall<R extends Row> = (row: R, self: unknown, args: readonly unknown[], result: unknown) => void;

const TypedArray = Object.getPrototypeOf(Uint8Array) as { readonly prototype: object };

/** Builtins that say each call of theirs: to `onCall` when it is charged, to `onMade` when what was charged before is there. */
export function patchBuiltins<R extends Row>(rows: readonly R[], onCall: OnCall<R>, onMade: () => void): void {
  const places: Readonly<Record<string, object>> = {
    'Array.prototype': Array.prototype,
    'TypedArray.prototype': TypedArray.prototype,
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
  const apply = Reflect.apply;
  // In a class, because that is strict code wherever it is bundled: `this` stays the text or the number that it is.
  const { [name]: patched } = class {
    [name](this: unknown, ...args: unknown[]): unknown {
      if (row.when === 'before') onCall(row, this, args, undefined);
      const result = apply(original, this, args);
      if (row.when === 'after') onCall(row, this, args, result);
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
