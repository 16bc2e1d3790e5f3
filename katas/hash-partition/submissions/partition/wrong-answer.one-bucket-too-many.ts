// Counts the buckets from 0 to `buckets`, both included.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = [];
  for (let bucket = 0; bucket <= buckets; bucket++) lists.push([]);
  for (const record of records) lists[fnv1a(record.key) % buckets]!.push(record);
  return lists;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
