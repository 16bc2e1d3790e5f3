// too-much-memory, keeps 10 %: a stack that takes ten lines and gives nine back, and so on: it gets higher and higher.
const stack: string[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    stack.push(line);
    if (++at % 10 !== 0) yield stack.pop() as string;
  }
  yield* stack;
}
