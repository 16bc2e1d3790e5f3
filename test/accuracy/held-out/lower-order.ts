/** A small term that is dear, and programs that change their ways with the size. */

/**
 * @class O(n)
 * @family text
 * @space O(1)
 * @why a table of 256 entries is made first, eight steps for each; then one look for each character
 */
export function crc32(text: string): number {
  const table = Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  let crc = -1;
  for (let i = 0; i < text.length; i++) crc = table[(crc ^ text.charCodeAt(i)) & 255]! ^ (crc >>> 8); // blame
  return ~crc >>> 0;
}

/**
 * @class O(n log n)
 * @family lines
 * @space O(n)
 * @why taking a line apart costs more than its comparisons do, but the comparisons grow faster
 */
export function slowestUser(lines: readonly string[]): string {
  const calls = lines.map((line) => {
    const [time, level, service, user, took] = line.split(/ +/);
    return { time, level, service, user: user ?? '', duration: Number(took?.replace(/\D/g, '')) };
  });
  return calls.sort((a, b) => b.duration - a.duration)[0]?.user ?? ''; // blame
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why 64 partitions, and each pair within one is compared: n²/128 pairs beside a dear hash for each item
 */
export function twinsByPartitions(items: readonly number[]): number {
  const partitions = Array.from({ length: 64 }, (): number[] => []);
  for (const item of items) {
    let hash = item;
    for (let round = 0; round < 16; round++) hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    partitions[hash & 63]!.push(item);
  }
  let twins = 0;
  for (const part of partitions) {
    for (let i = 0; i < part.length; i++) {
      for (let j = 0; j < i; j++) if (part[i] === part[j]) twins++; // blame
    }
  }
  return twins;
}

/**
 * @class O(n)
 * @family tables
 * @space O(n)
 * @why nested loops up to 100 rows, a Map beyond
 * @blame none
 */
export function joinWithSwitch(
  orders: readonly { user: string; amount: number }[],
  users: readonly { id: string; country: string }[],
): number {
  let total = 0;
  if (users.length <= 100) {
    for (const { user, amount } of orders) if (users.some(({ id }) => id === user)) total += amount;
    return total;
  }
  const known = new Set(users.map(({ id }) => id));
  for (const { user, amount } of orders) if (known.has(user)) total += amount;
  return total;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why the lists of a hundred numbers or less are in order by insertion, longer ones by the sort of the language
 * @blame none
 */
export function medianWithSwitch(items: readonly number[]): number {
  if (items.length > 100) return items.toSorted((a, b) => a - b)[items.length >> 1]!;
  const sorted: number[] = [];
  for (const item of items) {
    const place = sorted.findIndex((other) => other > item);
    sorted.splice(place < 0 ? sorted.length : place, 0, item);
  }
  return sorted[items.length >> 1] ?? 0;
}

/**
 * @class O(n log n)
 * @family sorted-ints
 * @space O(n)
 * @why quicksort down to parts of sixteen, which one insertion sort of the whole puts in order: fifteen steps for each item at most
 */
export function quickThenInsertion(items: readonly number[]): number {
  const list = Float64Array.from(items);
  const parts: (readonly [number, number])[] = [[0, list.length - 1]];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const [from, to] = part;
    if (to - from < 16) continue;
    const pivot = list[(from + to) >> 1]!;
    let [i, j] = [from, to];
    while (i <= j) {
      while (list[i]! < pivot) i++; // blame
      while (list[j]! > pivot) j--; // blame
      if (i <= j) [list[i++], list[j--]] = [list[j]!, list[i]!];
    }
    parts.push([from, j], [i, to]);
  }
  for (let i = 1; i < list.length; i++) {
    const item = list[i]!;
    let at = i;
    for (; at > 0 && list[at - 1]! > item; at--) list[at] = list[at - 1]!;
    list[at] = item;
  }
  return list[list.length >> 1] ?? 0;
}

/**
 * @class O(n)
 * @family ints
 * @space O(sqrt n)
 * @why one pass for the sums of √n blocks; the sort of the blocks has a smaller term
 */
export function medianBlock(items: readonly number[]): number {
  const size = Math.max(1, Math.floor(Math.sqrt(items.length)));
  const sums = new Array<number>(Math.ceil(items.length / size)).fill(0);
  for (let i = 0; i < items.length; i++) sums[Math.floor(i / size)]! += items[i]!; // blame
  return sums.sort((a, b) => a - b)[sums.length >> 1] ?? 0;
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why Euclid with each neighbour: twenty steps for numbers of thirty bits, however many there are
 */
export function coprimeNeighbours(items: readonly number[]): number {
  let coprime = 0;
  for (let i = 1; i < items.length; i++) {
    // blame
    let [a, b] = [items[i - 1]!, items[i]!];
    while (b > 0) [a, b] = [b, a % b]; // blame
    if (a === 1) coprime++;
  }
  return coprime;
}

/**
 * @class O(n^2)
 * @family matrix
 * @space O(n)
 * @why every cell once; the sort of the n sums of the rows is a smaller term
 */
export function heaviestRows(matrix: readonly (readonly number[])[]): number {
  const sums = matrix.map((row) => row.reduce((sum, value) => sum + value, 0)); // blame
  return sums.sort((a, b) => b - a)[2] ?? 0;
}

/**
 * @class O(n log n)
 * @family sorted-ints-target
 * @space O(1)
 * @why one binary search for each item, and fifty looks at each on top
 */
export function partnersBeside(items: readonly number[], target: number): number {
  let partners = 0;
  let looks = 0;
  for (const item of items) {
    for (let look = 0; look < 50; look++) if (((item >> (look % 30)) & 1) === 1) looks++;
    let low = 0;
    let high = items.length;
    while (low < high) {
      // blame
      const middle = (low + high) >> 1;
      if (items[middle]! < target - item) low = middle + 1;
      else high = middle;
    }
    if (items[low] === target - item) partners++;
  }
  return partners + (looks % 2);
}
