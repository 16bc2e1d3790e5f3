/** Expected cost over the function's own draws. */

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why a skip list: a level up for every second item, so a search takes about two steps on each of log n levels
 */
export function skipListMedian(items: readonly number[]): number {
  const list = new SkipList();
  for (const item of items) list.insert(item);
  return list.median(items.length);
}

interface Tower {
  readonly key: number;
  readonly next: (Tower | undefined)[];
}

class SkipList {
  readonly #head: Tower = { key: -Infinity, next: [undefined] };

  insert(key: number): void {
    const height = Math.min(32, 1 + Math.floor(-Math.log2(1 - Math.random())));
    while (this.#head.next.length < height) this.#head.next.push(undefined);
    const tower: Tower = { key, next: new Array<Tower | undefined>(height).fill(undefined) };
    let at = this.#head;
    for (let level = this.#head.next.length - 1; level >= 0; level--) {
      // blame
      for (let next = at.next[level]; next !== undefined && next.key < key; next = at.next[level]) at = next; // blame
      if (level >= height) continue;
      tower.next[level] = at.next[level];
      at.next[level] = tower;
    }
  }

  median(size: number): number {
    let at = this.#head;
    for (let i = 0; i <= size >> 1; i++) at = at.next[0] ?? at;
    return at.key;
  }
}

/**
 * @class O(n)
 * @family n
 * @space O(1)
 * @why n darts
 */
export function piByDarts(n: number): number {
  let inside = 0;
  for (let i = 0; i < n; i++) if (Math.random() ** 2 + Math.random() ** 2 < 1) inside++; // blame
  return (4 * inside) / n;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why draws places until half of them are taken: less than two draws for each on average
 */
export function sampledHalf(items: readonly number[]): number {
  const taken = new Set<number>();
  let sum = 0;
  while (taken.size < items.length >> 1) {
    // blame
    const place = Math.floor(Math.random() * items.length);
    if (taken.has(place)) continue;
    taken.add(place);
    sum += items[place]!;
  }
  return sum;
}

/**
 * @class O(n log n)
 * @family records
 * @space O(n)
 * @why n weighted draws, each by a binary search in the sums of the weights
 */
export function drawnBySearch(records: readonly { amount: number }[]): number {
  let total = 0;
  const sums = records.map(({ amount }) => (total += amount + 1));
  let checksum = 0;
  for (let draw = 0; draw < records.length; draw++) {
    const target = Math.random() * total;
    let low = 0;
    let high = sums.length;
    while (low < high) {
      // blame
      const middle = (low + high) >> 1;
      if (sums[middle]! <= target) low = middle + 1;
      else high = middle;
    }
    checksum += low;
  }
  return checksum;
}

/**
 * @class O(n^2)
 * @family records
 * @space O(1)
 * @why n weighted draws, each of which passes half of the list on average
 */
export function drawnByScan(records: readonly { amount: number }[]): number {
  const total = records.reduce((sum, { amount }) => sum + amount + 1, 0);
  let checksum = 0;
  for (let draw = 0; draw < records.length; draw++) {
    let left = Math.random() * total;
    let place = 0;
    while (left > records[place]!.amount + 1) left -= records[place++]!.amount + 1; // blame
    checksum += place;
  }
  return checksum;
}

/**
 * @class O(n)
 * @family records
 * @space O(n)
 * @why n weighted draws by rejection: an amount is half of the largest on average, so two draws each
 */
export function drawnByRejection(records: readonly { amount: number }[]): number {
  const counts = new Uint32Array(records.length);
  for (let draw = 0; draw < records.length; ) {
    // blame
    const place = Math.floor(Math.random() * records.length);
    if (Math.random() * 1000 >= records[place]!.amount + 1) continue;
    counts[place]!++;
    draw++;
  }
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

/**
 * @class O(log n)
 * @family sorted-ints-target
 * @space O(1)
 * @why a search with a random place for the middle: 2 ln n steps on average
 */
export function placeByProbes(items: readonly number[], target: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    // blame
    const probe = low + Math.floor(Math.random() * (high - low));
    if (items[probe]! < target) low = probe + 1;
    else high = probe;
  }
  return low;
}

/**
 * @class O(n)
 * @family strings
 * @space O(1)
 * @why sixteen hashes with random seeds for each word, and the least of each is kept
 */
export function estimatedDistinct(words: readonly string[]): number {
  const seeds = Array.from({ length: 16 }, () => Math.floor(Math.random() * 2 ** 32));
  const least = seeds.map(() => 2 ** 32);
  for (const word of words) {
    // blame
    for (let k = 0; k < seeds.length; k++) {
      let hash = seeds[k]!;
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x5bd1e995) ^ (hash >>> 13); // blame
      least[k] = Math.min(least[k]!, hash >>> 0);
    }
  }
  return seeds.length / least.reduce((sum, hash) => sum + hash / 2 ** 32, 0);
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why a shuffle that takes a random card out of the list: half of the others move down
 */
export function shuffledByTaking(items: readonly number[]): number {
  const left = [...items];
  let last = 0;
  while (left.length > 0) last = left.splice(Math.floor(Math.random() * left.length), 1)[0]!; // blame
  return last;
}

/**
 * @class O(n log n)
 * @family sorted-ints
 * @space O(n)
 * @why a shuffle by random keys: the sort has no order left to find
 */
export function shuffledByKeys(items: readonly number[]): number {
  const keyed = items.map((item) => ({ item, key: Math.random() }));
  keyed.sort((a, b) => a.key - b.key); // blame
  return keyed[0]?.item ?? 0;
}

/**
 * @class O(n)
 * @family ints
 * @space O(sqrt n)
 * @why keeps a sample of √n: one draw for each item, and a sample that small is cheap to sort
 */
export function sampledMedian(items: readonly number[]): number {
  const size = Math.ceil(Math.sqrt(items.length));
  const sample: number[] = [];
  for (let i = 0; i < items.length; i++) {
    // blame
    const place = i < size ? i : Math.floor(Math.random() * (i + 1));
    if (place < size) sample[place] = items[i]!;
  }
  return sample.sort((a, b) => a - b)[size >> 1] ?? 0;
}
