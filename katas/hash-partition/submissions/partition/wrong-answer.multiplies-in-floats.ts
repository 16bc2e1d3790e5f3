// Writes FNV with `*` instead of Math.imul: the product passes 2 ** 53 and its low bits, which decide, become zeros.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  for (const record of records) lists[fnv1a(record.key) % buckets]!.push(record);
  return lists;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = ((hash ^ text.charCodeAt(at)) >>> 0) * 0x01000193;
  return hash >>> 0;
}
