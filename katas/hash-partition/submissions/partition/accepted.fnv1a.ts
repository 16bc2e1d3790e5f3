// Hashes the key with FNV-1a and takes the remainder: the usual answer.
interface Item {
  key: string;
  value: number;
}

/**
 * The bucket of a key follows from the key alone, so all its records meet in one list.
 * @time O(n + b)
 * @space O(n + b)
 */
export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  for (const record of records) lists[fnv1a(record.key) % buckets]!.push(record);
  return lists;
}

/** FNV-1a: mix in a character, multiply by a prime. Signed on the way, `>>> 0` makes it unsigned. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
