// Takes the first character for a hash: keys that begin alike all meet in one bucket.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  for (const record of records) lists[(record.key.codePointAt(0) ?? 0) % buckets]!.push(record);
  return lists;
}
