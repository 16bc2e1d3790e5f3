/** Is an async generator. */
export async function* run(sin: boolean): AsyncGenerator<string> {
  if (sin) yield 'later';
}
