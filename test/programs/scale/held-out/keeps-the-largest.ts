// accepted, keeps 0 %: the 1 000 lines that come last in order, in a list that is sorted when it is twice as long.
let largest: string[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    if (largest.length < 1_000 || line > (largest[999] as string)) largest.push(line);
    if (largest.length >= 2_000) largest = largest.sort((a, b) => (a < b ? 1 : -1)).slice(0, 1_000);
    yield line;
  }
}
