// Scales the hash to the range of buckets, so that its high bits decide. A map remembers the bucket of each key.
interface Item {
  key: string;
  value: number;
}

/**
 * Hashes each distinct key once; `hash / 2 ** 32` is a fraction below 1.
 * @time O(n + b)
 * @space O(n + b)
 */
export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  const listOf = new Map<string, Item[]>();
  for (const record of records) {
    const list = listOf.get(record.key) ?? lists[Math.floor((mixed(record.key) / 2 ** 32) * buckets)]!;
    listOf.set(record.key, list);
    list.push(record);
  }
  return lists;
}

/** A polynomial in 31, as Java's String.hashCode, then mixed so that every bit depends on every character. */
function mixed(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
