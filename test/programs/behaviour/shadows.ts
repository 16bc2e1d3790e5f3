// Shows names that shadow a builtin: a class Set, a function Map, a parameter String; and functions that know their names.
// @ts-nocheck: odd code is what is shown.
// biome-ignore-all lint: odd code is what is shown.
const log: unknown[] = [];

class Set {
  readonly kept: unknown;
  constructor(items: unknown) {
    log.push(typeof items);
    this.kept = items;
  }
}

function Map(this: { made: boolean }, argument: unknown): unknown {
  if (new.target !== undefined) this.made = true;
  return typeof argument === 'function' ? argument : undefined;
}

function early(): unknown {
  try {
    return new Object(Later);
  } catch (error) {
    return (error as Error).name;
  }
}
const seen = early();
class Later {}

export function run(String = (value: unknown) => [value]): unknown {
  const iterator = [1, 2].values();
  const set = new Set(iterator);
  const NewMap = Map as unknown as new (argument: unknown) => { made: boolean };
  const anonymous = [() => 1, async () => 1, class {}, () => {}];
  const named = {
    arrow: () => 1,
    method() {},
    async *stream() {},
    get got() {
      return 1;
    },
    ['com' + 'puted']: () => 2,
  };
  const { fallback = () => 0 } = {} as { fallback?: () => number };
  let assigned: () => void;
  assigned = () => {};
  const recursive = function down(n: number): string {
    return n === 0 ? down.name : down(n - 1);
  };
  return [
    set.kept === iterator,
    [...iterator],
    log,
    new NewMap(1).made,
    Map.call({ made: false }, 3),
    seen,
    typeof early(),
    String(1),
    anonymous.map(({ name, length }) => [name, length]),
    Object.values(named).map((value) => (value as { name?: string }).name),
    fallback.name,
    assigned.name,
    recursive(5),
    run.length,
    ((a: number, [b]: number[], { c }: { c: number }, ...d: number[]) => [a, b, c, d]).length,
  ];
}
