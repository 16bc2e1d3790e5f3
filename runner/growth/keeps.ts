/** Builtins that take memory which stays: those that make a list or an object longer, and those that make something new. */

export interface Keep {
  /** Where it is: `Array.prototype`. */
  readonly on: string;
  readonly names: readonly string[];
  /** `grows`: what it is called on, or its first argument, gets larger. `makes`: the result is new. */
  readonly kind: 'grows' | 'makes';
  /** What happens to memory there, in words. */
  readonly what: string;
  /** What is new in what it makes, beside the thing itself. */
  readonly inside: 'nothing' | 'lists' | 'everything';
  readonly when: 'after';
}

export const KEEPS: readonly Keep[] = [
  grows('Array.prototype', 'push unshift splice', 'the list keeps what it is given'),
  grows('Set.prototype', 'add', 'the set keeps what it is given'),
  grows('Map.prototype', 'set', 'the map keeps what it is given'),
  grows('Object', 'assign', 'copies properties into an object that keeps them'),
  makes(
    'Array.prototype',
    'map filter slice concat flat flatMap toSorted toReversed toSpliced with',
    'makes a new list',
  ),
  makes('TypedArray.prototype', 'map filter slice toSorted toReversed with', 'makes a new list'),
  makes('Array', 'from of', 'makes a new list'),
  makes('Object', 'keys values', 'makes a new list'),
  makes('Object', 'entries', 'makes a new list of lists', 'lists'),
  makes('Object', 'fromEntries', 'makes a new object'),
  makes('Object', 'groupBy', 'makes new lists', 'lists'),
  makes('Map', 'groupBy', 'makes new lists', 'lists'),
  makes('String.prototype', 'split', 'makes a new list'),
  makes('Buffer', 'from alloc allocUnsafe concat', 'makes new bytes'),
  makes('JSON', 'parse', 'makes a new copy of everything', 'everything'),
  makes('globalThis', 'structuredClone', 'makes a new copy of everything', 'everything'),
  makes('Array.prototype', 'join', 'makes a new text'),
  makes('JSON', 'stringify', 'makes a new text'),
  makes('String.prototype', 'repeat padStart padEnd replace replaceAll concat', 'makes a new text'),
  makes('String.prototype', 'toUpperCase toLowerCase normalize', 'makes a new text'),
];

function grows(on: string, names: string, what: string): Keep {
  return { on, names: names.split(' '), kind: 'grows', what, inside: 'nothing', when: 'after' };
}

function makes(on: string, names: string, what: string, inside: Keep['inside'] = 'nothing'): Keep {
  return { ...grows(on, names, what), kind: 'makes', inside };
}
