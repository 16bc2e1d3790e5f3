// Collects into a map by key, as a dict comprehension does, and keeps only the last record of each key.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  const byKey = new Map(records.map((record) => [record.key, record]));
  for (const record of byKey.values()) lists[fnv1a(record.key) % buckets]!.push(record);
  return lists;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
