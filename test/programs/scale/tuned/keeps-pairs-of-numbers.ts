// too-much-memory, keeps 25 %: two numbers with a fraction for each line, in plain lists.
const lengths: number[] = [];
const shares: number[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let all = 0;
  for (const line of lines) {
    all += line.length;
    lengths.push(line.length + 0.5);
    shares.push(line.length / all);
    yield line;
  }
}
