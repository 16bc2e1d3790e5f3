// Shows async functions, async generators that delegate to either kind, async loops, and the order of their turns.
// @ts-nocheck: odd code is what is shown.
// biome-ignore-all lint: odd code is what is shown.
const log: unknown[] = [];
const later = <T>(value: T): Promise<T> => Promise.resolve(value);

async function* ticks(count: number): AsyncGenerator<number, string, unknown> {
  try {
    for (let at = 0; at < count; at++) log.push(['sent', yield await later(at)]);
    return 'done';
  } finally {
    log.push('ticks end');
  }
}

async function* both(): AsyncGenerator<unknown, void, unknown> {
  log.push(yield* ticks(2));
  yield* [later('from a list'), 'plain'];
  yield* (function* () {
    yield 'from a generator';
  })();
}

const arrow = async (list: readonly number[]) =>
  (await Promise.all(list.map(async (item) => await later(item * 2)))).join();

async function fails({ why = 'no reason', ...others } = {}): Promise<never> {
  await null;
  throw new Error(`${why} ${Object.keys(others).length}`);
}

class Service {
  #calls = 0;
  async call(...args: unknown[]): Promise<unknown> {
    for await (const arg of args) log.push(['arg', arg]);
    return [++this.#calls, args.length];
  }
}

export async function run(): Promise<unknown> {
  const all: unknown[] = [];
  for await (const item of both()) all.push(item);
  for await (const item of ticks(5)) if (item === 1) break;
  const service = new Service();
  const turns = [
    later(1).then(() => log.push('then one')),
    (async () => {
      log.push('starts at once');
      await null;
      log.push('second turn');
    })(),
    fails({ why: 'asked' }).catch((error: Error) => log.push(error.message)),
    fails().catch(({ message }: Error) => log.push(message)),
  ];
  log.push('after starting');
  await Promise.all(turns);
  return [all, await arrow([1, 2, 3]), await service.call(later('x'), 2), await service.call(), log];
}
