// Folds the records with concat, as one adds lists in Python: every step copies a list.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  return records.reduce((sofar, record) => {
    const bucket = fnv1a(record.key) % buckets;
    sofar[bucket] = sofar[bucket]!.concat([record]); // blame
    return sofar;
  }, lists);
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
