// accepted, keeps 0 %: 20 000 lines drawn at random, each with the same chance.
const SIZE = 20_000;

const sample: string[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let seen = 0;
  for (const line of lines) {
    seen++;
    const place = seen <= SIZE ? seen - 1 : Math.floor(Math.random() * seen);
    if (place < SIZE) sample[place] = line;
    yield line;
  }
}
