// Shows calls: optional chains, tagged templates, order of evaluation, `this`, `arguments`, new with member callee.
// @ts-nocheck: odd code is what is shown.
// biome-ignore-all lint: odd code is what is shown.
const log: unknown[] = [];
const note = <T>(value: T): T => (log.push(value), value);

interface Tree {
  name: string;
  kid?: Tree;
  say?(this: unknown, ...args: unknown[]): unknown;
  me(): Tree;
}

function tree(name: string, kid?: Tree): Tree {
  return {
    name,
    ...(kid === undefined ? {} : { kid }),
    say(...args) {
      return [(this as Tree | undefined)?.name, ...args];
    },
    me() {
      return note(this);
    },
  };
}

const tag = (texts: TemplateStringsArray, ...values: unknown[]): unknown => [...texts, texts.raw.join('|'), ...values];
const tags = {
  name: 'tags',
  tag(texts: TemplateStringsArray) {
    return [this.name, texts.length];
  },
};

const plain = function (this: unknown, _a?: unknown, _b = 2): unknown {
  const { length } = arguments;
  return [typeof this, length, Array.prototype.slice.call(arguments, 1), (() => arguments[0])()];
};

const space = {
  Maker: class {
    parts: unknown[];
    constructor(...parts: unknown[]) {
      this.parts = parts;
    }
  },
  get() {
    return this.Maker;
  },
};

function strict(this: unknown): unknown {
  return [this === undefined, typeof (globalThis as Record<string, unknown>)['nowhere']];
}

const caught = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return (error as Error).name;
  }
};

declare const nowhere: unknown;
declare const nothing: (() => void) | undefined;

export function run(): unknown {
  const root = tree('root', tree('kid'));
  const none = undefined as unknown as Tree | undefined;
  const list: Record<string, (...args: unknown[]) => unknown> = { f: (...args) => args.length };
  let at = 0;
  return [
    root.kid?.say?.(1, ...[2]),
    root.kid?.kid?.say?.(note('never')),
    root.kid?.kid?.me().me(),
    none?.me().kid?.me(),
    none?.say?.(note('never'), ...[note('never')]),
    root?.kid?.me().name,
    root.me?.().name,
    root.me().kid?.me?.().name,
    root.kid!.me().say!(root.me().name),
    (none as unknown as { a?: { b(): void } })?.a?.b(),
    list['g']?.(note('never')),
    tag`a${1}\n${note('t')}`,
    tags.tag`x${0}y`,
    list['f']?.(...'abc', note(at++), ...[at++, at]),
    plain(),
    plain.call('text', note('x'), note('y'), 3),
    (0, root.say!)(1) === undefined ? 'none' : 'some',
    new space.Maker(note(1), note(2)).parts,
    new (space.get())('made').parts,
    new space.Maker().parts,
    (note('first'), note('second')),
    [note(at), (at = 9), note(at)],
    list['f']?.((note(1), note(2)), (at++, at)),
    (() => ({ a: 1, b: [2] }))(),
    ((x: number) => (note(x), x * 2))(4),
    (() => () => ({}))()(),
    strict(),
    typeof nowhere,
    caught(() => nothing?.()),
    caught(() => none!.me()),
    caught(() => (list['g'] as () => void)()),
    caught(() => plain(...(5 as unknown as []))),
    caught(() => {
      const { x, ...y } = null as never;
      return [x, y];
    }),
    [1, 2, 3]
      .map((x) => x * 2)
      .filter(Boolean)
      .reduce((a, b) => a + b),
    'a-b'.split('-').reverse().join(''),
    (5).toFixed(1),
    log.length,
    log.map((entry) => (typeof entry === 'object' ? (entry as Tree).name : entry)),
  ];
}
