// Never changes a list in place, so each record copies the whole bucket it joins.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  for (const record of records) {
    const bucket = fnv1a(record.key) % buckets;
    lists[bucket] = [...lists[bucket]!, record]; // blame
  }
  return lists;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
