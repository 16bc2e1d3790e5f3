// Deals the records out in turn: perfectly even, and a key ends up everywhere.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  for (const [index, record] of records.entries()) lists[index % buckets]!.push(record);
  return lists;
}
