// Shows generators: sent values, return, throw, yield* over generators, lists and bare iterators, closing.
// @ts-nocheck: odd code is what is shown.
// biome-ignore-all lint: odd code is what is shown.
const log: unknown[] = [];

function* inner(name: string): Generator<unknown, string, unknown> {
  try {
    const got = yield `${name} first`;
    log.push([name, 'got', got]);
    const again = yield [`${name} second`];
    log.push([name, 'got', again]);
  } catch (error) {
    log.push([name, 'caught', String(error)]);
    yield `${name} recovered`;
  } finally {
    log.push([name, 'finally']);
  }
  return `${name} result`;
}

function* outer(): Generator<unknown, unknown, unknown> {
  const result = yield* inner('a');
  log.push(['result', result]);
  yield* [1, 2];
  yield* 'xy';
  yield* new Map([[1, 2]]).entries();
  return yield* inner('b');
}

function bare(): Iterable<number> {
  let at = 0;
  const next = (...sent: unknown[]) => {
    log.push(['bare', ...sent]);
    return { value: at, done: at++ > 1 };
  };
  return { [Symbol.iterator]: () => ({ next }) };
}

function* overBare(): Generator<number, unknown, unknown> {
  try {
    return yield* bare();
  } finally {
    log.push('bare finally');
  }
}

function* fields(this: unknown, ...args: unknown[]): Generator<unknown> {
  for (const arg of args) yield [this, arg, yield];
}

const attempt = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return error instanceof Error ? error.name : error;
  }
};

export function run(): unknown {
  const whole = outer();
  const sent = [undefined, 'one', 'two', 'three', 4, 5, 6, 7, 8, 9, 10, 11].map((value) => whole.next(value));
  const thrown = outer();
  const throws = [thrown.next(), thrown.throw(new Error('in')), thrown.next(), thrown.return('early'), thrown.next()];
  const left = outer();
  const returns = [left.next(), left.return('left'), left.next()];
  const over = overBare();
  const bares = [over.next('x'), over.next('y'), attempt(() => over.throw('up')), over.next()];
  const closed = overBare();
  const closes = [closed.next(), closed.return('done'), [...overBare()]];
  for (const value of outer()) if (value === 1) break;
  const odd = attempt(() => [
    ...(function* () {
      yield* 5 as unknown as number[];
    })(),
  ]);
  const none = undefined as { readonly inner: typeof inner } | undefined;
  const absent = attempt(() => none?.inner('x').next().value);
  return [sent, throws, returns, bares, closes, absent, [...fields.call('me', 1, 2)].length, odd, log];
}
