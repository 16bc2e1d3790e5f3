// Takes a number of steps that a formula gives, in many ways; some of its functions never end.
import { Heap } from 'heap-js';

const upTo = (n: number): number[] => new Array(n).fill(0);

export function loop(n: number): number {
  let sum = 0;
  for (let at = 0; at < n; at++) sum += at;
  return sum;
}

export function includesInLoop(n: number): number {
  const seen: number[] = [];
  for (let at = 0; at < n; at++) {
    if (!seen.includes(at)) seen.push(at);
  }
  return seen.length;
}

const LISTS = new Map<number, number[]>([[50, Array.from({ length: 50 }, (_, at) => at + 10)]]);
const list = (n: number): number[] => LISTS.get(n) ?? upTo(n);
const kept = list(50);
const asMap = new Map(kept.map((item) => [item, item]));
const text = 'x'.repeat(50);
const boxes = kept.map((item) => ({ item }));

export function spread(): number {
  return [...kept].length;
}

export function spreadOfIterator(): number {
  return [...asMap.keys(), ...kept].length;
}

export function setOfIterator(): number {
  return new Set(asMap.keys()).size + [...kept].length;
}

export function spreadInObject(): number {
  const copy = { ...kept };
  return Object.keys(copy).length;
}

export function rest(): number {
  const [, ...others] = kept;
  return others.length;
}

export function restParameter(): number {
  return counted(...kept);
}

function counted(...items: number[]): number {
  return items.length;
}

export function restOfPattern(n: number): number {
  const { length } = kept.slice(1);
  return length + first(n);
}

function first(n: number): number {
  return n;
}

export function* delegates(): Generator<number> {
  yield* inner();
  yield* kept;
}

function* inner(): Generator<number> {
  for (const item of kept) yield item;
}

export function recursion(n: number): number {
  return n === 0 ? 0 : 1 + recursion(n - 1);
}

export function shifts(n: number): number {
  const queue = kept.concat();
  let sum = 0;
  while (queue.length > n) sum += queue.shift() ?? 0;
  let left = n;
  while (left-- > 0) sum += queue.shift() ?? 0;
  return sum;
}

export function sortsAscending(): number {
  return kept.sort().length;
}

export function sortsByComparator(): number {
  return kept.sort((a, b) => a - b).length;
}

export function searchesFromEnd(): number {
  return kept.lastIndexOf(10);
}

export function searchesText(): boolean {
  return text.includes('y');
}

export function sortsObjects(): number {
  return boxes.sort().length;
}

export function pushesToHeap(n: number): number {
  const heap = new Heap<number>((a, b) => a - b);
  for (let at = 0; at < n; at++) {
    heap.push(n - at);
  }
  return heap.length;
}

export function random(n: number): number {
  let sum = 0;
  for (let at = 0; at < n; at++) if (Math.random() < 0.5) for (let turn = 0; turn < 3; turn++) sum++;
  return sum;
}

export function replaces(): string {
  return text.replace('y', '');
}

export function endless(): void {
  for (;;);
}

export function endlessThatCatches(): void {
  for (;;) {
    try {
      loop(10);
    } catch {
      // Goes on.
    }
  }
}

export function exponential(n: number): number {
  return n < 2 ? 1 : exponential(n - 1) + exponential(n - 2);
}

export function exponentialThatCatches(n: number): number {
  let sum = 1;
  for (const less of [1, 2]) {
    try {
      if (n > 1) sum += exponentialThatCatches(n - less);
    } catch {
      sum++;
    } finally {
      sum++;
    }
  }
  return sum;
}

export function* yieldsForever(): Generator<number> {
  for (;;) yield 1;
}

export function throws(n: number): never {
  throw new RangeError(String(n));
}

export async function promises(n: number): Promise<number> {
  return n;
}

export function setOfTexts(n: number): number {
  const seen = new Set<string>();
  for (let at = 0; at < n; at++) seen.add(`key number ${at}`);
  return seen.size;
}

export function returnsList(n: number): number[] {
  const out: number[] = [];
  for (let at = 0; at < n; at++) out.push(at);
  return out;
}

export function dropsAtOnce(n: number): number {
  const items = Array.from({ length: n }, (_, at) => at);
  return new Set(items).size;
}

export function sortsACopy(n: number): number {
  const items = new Float64Array(n);
  return items.toSorted().length;
}

export function joinsText(n: number): number {
  let text = '';
  for (let at = 0; at < n; at++) text += 'abc';
  return text.length;
}

export function joinsWords(n: number): number {
  return Array.from({ length: n }, () => 'abc').join('').length;
}

export function checksEvery(): boolean {
  return kept.every(Number.isInteger);
}

export function findsAtOnce(): unknown {
  return kept.find(Number.isInteger);
}

export function appliesToList(): number {
  return Math.max.apply(null, kept);
}

export function drainsSet(n: number): void {
  const left = new Set(Array.from({ length: n }, (_, at) => at));
  while (left.size > 0) {
    const [first] = left;
    left.delete(first as number);
  }
}

export function sameText(items: readonly unknown[]): number {
  return items.length;
}
