// Numbers the keys as they come: a key's bucket then depends on the records before it, and two files disagree.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  const numberOf = new Map<string, number>();
  for (const record of records) {
    const number = numberOf.get(record.key) ?? numberOf.size;
    numberOf.set(record.key, number);
    lists[number % buckets]!.push(record);
  }
  return lists;
}
