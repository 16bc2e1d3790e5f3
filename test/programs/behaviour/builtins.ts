// Shows builtins where a charge has something to get wrong: accessors, proxies, own toString, odd receivers, names.
// @ts-nocheck: odd code is what is shown.
// biome-ignore-all lint: odd code is what is shown.
const log: unknown[] = [];
const note = <T>(value: T): T => (log.push(value), value);

class Word {
  constructor(readonly text: string) {}
  toString(): string {
    return note(this.text);
  }
}

class Stack<T> extends Array<T> {
  override get [Symbol.toStringTag](): string {
    return 'Stack';
  }
  peek(): T | undefined {
    return this.at(-1);
  }
}

class Tally extends Map<string, number> {
  override get size(): number {
    return note(super.size);
  }
}

const caught = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return (error as Error).name;
  }
};

const describe = (owner: object, names: readonly string[]): unknown =>
  names.map((name) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    const { length, name: own } = descriptor?.value as (...args: never[]) => unknown;
    return [own, length, descriptor?.enumerable, descriptor?.writable, 'prototype' in (descriptor?.value as object)];
  });

export function run(): unknown {
  const stack = Stack.from([3, 1, 2]) as Stack<number>;
  const tally = new Tally([['a', 1]]);
  const source = {
    get a() {
      return note('cloned');
    },
  };
  const unset = undefined as unknown as never[];
  const { includes, map, sort, slice } = Array.prototype;
  return [
    [
      [new Word('b'), new Word('a')].sort().length,
      'a b'.includes(new Word('b') as never),
      [3, 1, 2, undefined, 10].sort(),
    ],
    [stack.map(String) instanceof Stack, stack.slice().peek(), stack.concat([9]).length, String(stack)],
    [[...tally], [...new Set(tally.keys())], new Map(tally).size, structuredClone(source)],
    [
      caught(() => map.call(unset, String)),
      caught(() => includes.call(null as never, 1)),
      caught(() => sort.call(undefined)),
    ],
    [
      caught(() => String.prototype.trim.call(undefined)),
      caught(() => [1].sort('x' as never)),
      caught(() => JSON.parse('{')),
    ],
    [slice.call({ 0: 'a', length: 1 }), map.call('xyz', (x: unknown) => x), String.prototype.slice.call(12345, 1, 3)],
    [
      [Number.NaN].includes(Number.NaN),
      [Number.NaN].indexOf(Number.NaN),
      [1, 2, 1].lastIndexOf(1),
      [1].lastIndexOf(1, -5),
    ],
    ['aXbX'.replace(/X/g, (x) => note(x)), 'aXb'.split(/(X)/), [...'a1b2'.matchAll(/\d/g)].map(({ index }) => index)],
    [JSON.stringify({ toJSON: () => note('json') }), Array.from({ length: 2 }, (_, at) => at), Object.entries('ab')],
    [new Uint8Array([3, 1]).sort().join(), Array.from(new Map([[1, 2]]).values()), Buffer.from('é').toString('hex')],
    describe(Array.prototype, ['includes', 'sort', 'splice', 'concat']),
    describe(Object, ['keys', 'assign']),
    [
      [1, 'a'].every(Number.isFinite),
      ['', 0].some(Boolean),
      [0, 3].find(Boolean),
      [2, 4].some(new Set([4]).has, new Set([4])),
    ],
    [
      [1].findLast(((x: number) => note(x)).bind(null)),
      caught(() => [1].some(new Set([1]).has)),
      caught(() => [1].every(null as never)),
    ],
    [Math.max.apply(null, [1, 3]), Reflect.apply(String, null, [7]), Reflect.construct(Word, ['w']).text],
    describe(Function.prototype, ['apply']),
    [
      Buffer.from('abc').includes('bc'),
      Buffer.from('abc').equals(Buffer.from('abd')),
      Buffer.compare(Buffer.of(1), Buffer.of(2)),
    ],
    describe(Set.prototype, ['keys', 'values', 'delete']),
    [Set.prototype.keys === Set.prototype[Symbol.iterator], Map.prototype.entries === Map.prototype[Symbol.iterator]],
    [caught(() => Map.prototype.keys.call([])), caught(() => Set.prototype.delete.call(new Map(), 1))],
    describe(String.prototype, ['slice', 'replace']),
    [[1, [2, [3]]].flat(2), [1, 2, 3, 4].copyWithin(0, 2), [1, 2].fill(0, 1)],
    log,
  ];
}
