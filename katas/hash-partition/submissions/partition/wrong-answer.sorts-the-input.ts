// Sorts the caller's list by bucket to cut it into slices: the answer is right, the input is not what it was.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const bucketOf = (record: Item) => fnv1a(record.key) % buckets;
  (records as Item[]).sort((a, b) => bucketOf(a) - bucketOf(b));
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  for (const record of records) lists[bucketOf(record)]!.push(record);
  return lists;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
