/** Yields halves of characters that no file can hold, then ends of lines within a line. */
export function* stream(): Generator<string> {
  yield '\ud83d';
  yield '\ude00';
  yield 'a\nb\0c';
}
