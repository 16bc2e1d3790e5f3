/** Yields what is no line, and throws when the reader gives up on it. */
export function* stream(): Generator<unknown> {
  try {
    yield 7;
  } finally {
    // biome-ignore lint/correctness/noUnsafeFinally: that is its sin
    throw new Error('not so fast');
  }
}
