// Takes the records from the end with a descending loop, so each bucket is backwards.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  for (let index = records.length - 1; index >= 0; index--) {
    const record = records[index]!;
    lists[fnv1a(record.key) % buckets]!.push(record);
  }
  return lists;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
