/** Objects that are made and filled where more may happen on the way: order, names, constructors that give something else. */
const order: string[] = [];
const note = <T>(name: string, value: T): T => {
  order.push(name);
  return value;
};

class Base {
  ['kept']: unknown = 0;
  set doubled(value: number) {
    this.kept = value * 2;
  }
}

class Derived extends Base {
  fill(key: 'doubled', value: number): unknown {
    super[key] = value;
    return this.kept;
  }
}

const ONLY = { name: 'only' };
class Same {
  constructor() {
    // biome-ignore lint/correctness/noConstructorReturn: that is what it is about
    return ONLY;
  }
}

class Maker {
  static made = 0;
  Product = class {
    readonly number = ++Maker.made;
  };
}

function attempt(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return String(error);
  }
}

export function run(): unknown {
  const table: Record<string, number[]> = {};
  note('object', table)[note('key', 'a')] = note('value', [1, 2]);
  table['b'] ??= note('b', []);
  table['b'] ||= note('never', []);
  const list = [3, 1, 2];
  [list[0], list[2]] = [list[2]!, list[0]!];
  list[list.length] = list.length;
  const nothing = undefined as unknown as number[];
  const functions = { named: () => 1, ['computed']: () => 2 };
  for (let [first, ...others] = list, turn = 0; turn < 2; turn++) {
    note(`${first}${others.length}${turn}`, first);
    others = [...others, turn];
  }
  const { length, ...letters } = Object.assign('ab'.split(''), { extra: true });
  const { Product } = new Maker();
  return [
    order,
    table,
    list,
    attempt(() => {
      nothing[note('before the error', 0)] = note('and this', 1);
    }),
    attempt(() => {
      Object.freeze(list);
      list[0] = 9;
    }),
    new Derived().fill('doubled', 4),
    ONLY === new Same(),
    new Product().number,
    new new Maker().Product().number,
    new { Base }.Base().kept,
    new [Same][0]!(),
    new (class Inner {
      text = `${Maker.made}`;
    })().text,
    functions.named.name,
    functions.computed.name,
    length,
    letters,
    ((...all: number[]) => all.length)(...list),
    (() => ({ a: [{ b: 1 }] }))(),
  ];
}
