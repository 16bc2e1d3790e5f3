// Groups in a map of buckets, where a bucket that got nothing is not there at all.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists = new Map<number, Item[]>();
  for (const record of records) {
    const bucket = fnv1a(record.key) % buckets;
    lists.set(bucket, lists.get(bucket) ?? []);
    lists.get(bucket)!.push(record);
  }
  return [...lists.values()];
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
