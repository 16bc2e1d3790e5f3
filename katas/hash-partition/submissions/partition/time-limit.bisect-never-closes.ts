// Cuts the range of hashes into slices and bisects for the slice; with two slices left it rounds down and stays there.
interface Item {
  key: string;
  value: number;
}

export function partition(records: readonly Item[], buckets: number): Item[][] {
  const lists: Item[][] = Array.from({ length: buckets }, () => []);
  for (const record of records) lists[sliceOf(fnv1a(record.key), buckets)]!.push(record);
  return lists;
}

function sliceOf(hash: number, buckets: number): number {
  let low = 0;
  let high = buckets - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((middle * 2 ** 32) / buckets <= hash) low = middle;
    else high = middle - 1;
  }
  return low;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
