// Shows what classes do: private members, static blocks, accessors, inheritance, super calls, field order.
// @ts-nocheck: odd code is what is shown.
// biome-ignore-all lint: odd code is what is shown.
const log: unknown[] = [];
const note = <T>(value: T): T => {
  log.push(value);
  return value;
};

class Base {
  static made = 0;
  static #secret: string;
  static {
    Base.#secret = ['s', 't'].join('-');
    for (let at = 0; at < 2; at++) Base.made += at;
  }
  readonly first = note('base field');
  #hidden = 1;
  constructor(readonly name: string) {
    note(`base ${name} ${new.target.name}`);
    this.ready(name);
  }
  static secret(): string {
    return Base.#secret;
  }
  ready(name: string): void {
    note(`base ready ${name}`);
  }
  get hidden(): number {
    note('get hidden');
    return this.#hidden;
  }
  set hidden(value: number) {
    note(['set hidden', value]);
    this.#hidden = value;
  }
  #double(times = 2): number {
    return this.#hidden * times;
  }
  doubled(): readonly unknown[] {
    return [this.#double(), this.#double(5), #hidden in this];
  }
  whoAmI(): string {
    return `base ${this.name}`;
  }
}

class Derived extends Base {
  readonly second = note('derived field');
  readonly bound = (): string => super.whoAmI();
  constructor(...parts: string[]) {
    note('before super');
    super(parts.join('+'));
    note('after super');
  }
  override ready(name: string): void {
    super.ready(`${name}!`);
    note(`derived ready ${String(this.second)}`);
  }
  override whoAmI(): string {
    return `derived of ${super.whoAmI()}`;
  }
  override get hidden(): number {
    return super.hidden + 100;
  }
  override set hidden(value: number) {
    super.hidden = value * 2;
  }
}

class Wilful extends Base {
  constructor() {
    super('wilful');
    return Object.create({ replaced: true }) as Wilful;
  }
}

const mixin = <T extends new (...args: never[]) => object>(Parent: T) => class extends Parent {};
class Mixed extends mixin(Base) {}

export function run(): unknown {
  const one = new Derived('a', 'b');
  one.hidden += 1;
  const wilful = new Wilful() as unknown as { replaced: boolean };
  const mixed = new (mixin(Mixed))('deep');
  return [log, one.whoAmI(), one.bound(), one.doubled(), Base.secret(), Base.made, wilful.replaced, mixed.whoAmI()];
}
