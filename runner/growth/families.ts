/** Input families with a name, for functions that bring no inputs of their own. Each gives a list of arguments. */
import type { Random, Sizes } from '../kata.ts';

type Family = (sizes: Sizes, random: Random) => readonly unknown[];

export const families: Readonly<Record<string, Family>> = {
  /** Random whole numbers below 2^30: small integers on every platform, repeats are rare. */
  ints: ({ n = 0 }, random) => [ints(n, random)],
  /** Random whole numbers, smallest first. */
  'sorted-ints': ({ n = 0 }, random) => [ascending(n, random)],
  /** Random whole numbers, largest first. */
  'descending-ints': ({ n = 0 }, random) => [ascending(n, random).reverse()],
  /** One number, n times. */
  'equal-ints': ({ n = 0 }, random) => [list(n, constant(random.int(BELOW)))],
  /** Eight different numbers in random order. */
  'few-ints': ({ n = 0 }, random) => [list(n, () => random.int(8))],
  /** Each of 0 … n - 1 once, in random order. */
  'distinct-ints': ({ n = 0 }, random) => [random.shuffle(list(n, (place) => place))],
  /** Random texts of eight letters and digits. */
  strings: ({ n = 0 }, random) => [list(n, () => random.text(8))],
  /** Lines of a log, each of 44 characters: time, level, service, user, duration. */
  lines: ({ n = 0 }, random) => [list(n, (place) => line(place, random))],
  /** The size itself. */
  n: ({ n = 0 }) => [n],
  /** One text of n letters and spaces; every sixth character or so is a space. */
  text: ({ n = 0 }, random) => [list(n, () => LETTERS[random.int(LETTERS.length)]).join('')],
};

const BELOW = 2 ** 30;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz     ';
const LEVELS = ['DEBUG', 'INFO ', 'WARN ', 'ERROR'];
const SERVICES = ['billing', 'catalog', 'payment', 'reports'];

function ints(n: number, random: Random): number[] {
  return list(n, () => random.int(BELOW));
}

function ascending(n: number, random: Random): number[] {
  return ints(n, random).sort((a, b) => a - b);
}

function line(place: number, random: Random): string {
  const second = place % 86_400;
  const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(padded(2)).join(':');
  const level = LEVELS[random.int(LEVELS.length)];
  const service = SERVICES[random.int(SERVICES.length)];
  return `${time} ${level} ${service} ${random.text(8)} took=${padded(5)(random.int(100_000))}ms`;
}

function padded(width: number): (value: number) => string {
  return (value) => String(value).padStart(width, '0');
}

function constant<T>(value: T): () => T {
  return () => value;
}

function list<T>(n: number, item: (place: number) => T): T[] {
  return Array.from({ length: n }, (_, place) => item(place));
}
