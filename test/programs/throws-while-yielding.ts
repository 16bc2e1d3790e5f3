/** Yields a line, then throws. */
export function* run(sin: boolean): Generator<string> {
  yield 'the first line';
  if (sin) throw new RangeError('no second line');
}
