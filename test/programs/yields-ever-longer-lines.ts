/** Yields few lines, but each is twice as long as the one before. */
export function* run(sin: boolean): Generator<string> {
  for (let line = 'x'; sin; line += line) yield line;
}
