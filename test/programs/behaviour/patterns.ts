// Shows defaults, destructuring at depth, rest, spread in the middle of calls, and the order of all of it.
// @ts-nocheck: odd code is what is shown.
// biome-ignore-all lint: odd code is what is shown.
const log: unknown[] = [];
const note = <T>(value: T): T => {
  log.push(value);
  return value;
};

function deep(
  { a = note('a'), b: { c: [d = note('d'), ...e] = [], ...f } = {}, ...g }: Record<string, never>,
  [h, , i = h ?? note('i'), ...[j, ...k]]: readonly unknown[] = [1, 2],
  ...[l = note('l'), { m = note('m'), ...n } = {}, ...o]: readonly Record<string, unknown>[]
): unknown {
  return [a, d, e, f, g, h, i, j, k, l, m, n, o];
}

class Countdown {
  constructor(readonly from: number) {}
  get length(): number {
    note('length was read');
    return this.from;
  }
  get size(): never {
    throw new Error('size was read');
  }
  [Symbol.iterator](): Iterator<number> {
    let at = this.from;
    note('opened');
    return {
      next: () => (at > 0 ? { value: note(at--), done: false } : { value: note(undefined), done: true }),
      return: () => {
        note('closed');
        return { value: undefined, done: true };
      },
    };
  }
}

const collect = (...all: unknown[]): unknown => all;
const arity = [deep.length, deep.name, collect.length, collect.name, ((a: number, b = 1, c = 2) => a + b + c).length];

export function run(): unknown {
  const map = new Map([
    ['k', 1],
    ['l', 2],
  ]);
  const set = new Set(['x']);
  const keys = map.keys();
  const traps: unknown[] = [];
  const proxy = new Proxy({ p: 1, q: 2 } as Record<string, number>, {
    get: (target, key) => (traps.push(['get', key.toString()]), target[key as string]),
    ownKeys: (target) => (traps.push('keys'), Reflect.ownKeys(target)),
    has: (_target, key) => (traps.push(['has', key.toString()]), true),
  });
  const { p, ...others } = proxy;
  let x = 1;
  let y = 2;
  let z: unknown[];
  [x, y, ...z] = [y, x, ...new Countdown(2)];
  const [first, ...rest] = new Countdown(3);
  const [only] = new Countdown(3);
  const source = {
    get one() {
      return note('getter one');
    },
    set two(_value: number) {
      note('never');
    },
  };
  return [
    log,
    arity,
    deep({ b: { c: [undefined, 1, 2], extra: 1 }, z: 1 } as never),
    deep({} as never, 'hello' as never, {}, { m: 0, x: 9 }, {}),
    collect(note(1), ...map.keys(), note(2), ...new Countdown(2), ...set, ...'ab', note(3), ...map.entries(), ...[]),
    [...keys, ...keys, ...set.values(), ...[1, , 2]],
    x,
    y,
    z,
    first,
    rest,
    only,
    p,
    others,
    { ...proxy, ...source, ...null, ...'hi', ...[1, 2] },
    traps,
    new Set(map.values()).size,
    new Map(map.entries()).get('l'),
    [...[3]].length,
    Math.max(...new Countdown(4)),
  ];
}
