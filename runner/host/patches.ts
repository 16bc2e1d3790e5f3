/** Builtins of the measuring child that tell when they are called. */
import { COSTS, type Cost } from '../growth/costs.ts';

type OnCall = (cost: Cost, self: unknown, args: readonly unknown[], result: unknown) => void;

const TypedArray = Object.getPrototypeOf(Uint8Array) as { readonly prototype: object };

/** Builtins that say each call of theirs: to `onCall` when it is charged, to `onMade` when what was charged before is there. */
export function patchBuiltins(onCall: OnCall, onMade: () => void): void {
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
    globalThis,
  };
  for (const cost of COSTS) {
    const place = places[cost.on];
    for (const name of cost.names) if (place !== undefined) patch(place, name, cost, onCall, onMade);
  }
}

/** Keeps the builtin's name, length and attributes. */
function patch(place: object, name: string, cost: Cost, onCall: OnCall, onMade: () => void): void {
  const descriptor = Object.getOwnPropertyDescriptor(place, name);
  const original = descriptor?.value as ((...args: unknown[]) => unknown) | undefined;
  if (descriptor === undefined || typeof original !== 'function') return;
  const apply = Reflect.apply;
  // In a class, because that is strict code wherever it is bundled: `this` stays the text or the number that it is.
  const { [name]: patched } = class {
    [name](this: unknown, ...args: unknown[]): unknown {
      if (cost.when === 'before') onCall(cost, this, args, undefined);
      const result = apply(original, this, args);
      if (cost.when === 'after') onCall(cost, this, args, result);
      else onMade();
      return result;
    }
  }.prototype as unknown as Record<string, object>;
  Object.defineProperty(patched, 'length', { value: original.length, configurable: true });
  Object.defineProperty(place, name, { ...descriptor, value: patched });
}
