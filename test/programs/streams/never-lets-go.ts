/** An iterable that works for ever when the reader gives up on it. */
export function stream(): Iterable<unknown> {
  const next = () => ({ done: false, value: 7 });
  const end = () => {
    for (;;);
  };
  return { [Symbol.iterator]: () => ({ next, return: end }) };
}
