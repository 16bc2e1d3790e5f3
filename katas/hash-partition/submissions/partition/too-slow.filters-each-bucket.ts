// Reads all records once for each bucket: short, and n * b.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const homes = records.map(({ key }) => fnv1a(key) % buckets);
  return Array.from(
    { length: buckets },
    (_, bucket) => records.filter((_record, at) => homes[at] === bucket), // blame
  );
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
