// Takes the length of the key for a hash: identifiers all have one length.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  for (const record of records) lists[record.key.length % buckets]!.push(record);
  return lists;
}
