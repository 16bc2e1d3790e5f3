// too-much-memory, keeps 50 %: a WeakMap whose keys are all held by a list; nothing in it is ever let go.
const marks = new WeakMap<object, string>();
const keys: object[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    if (at++ % 4 === 0) {
      const key = { at };
      keys.push(key);
      marks.set(key, line);
    }
    yield line;
  }
}
