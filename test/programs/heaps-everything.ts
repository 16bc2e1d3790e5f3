/** Keeps a heap of all numbers where one of k would do. */
export function run(items: readonly number[], k: number): number[] {
  const heap: number[] = [];
  for (const item of items) push(heap, item);
  return Array.from({ length: Math.min(k, items.length) }, () => pop(heap));
}

function push(heap: number[], item: number): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if ((heap[above] as number) >= item) break;
    heap[at] = heap[above] as number;
    at = above;
  }
  heap[at] = item;
}

function pop(heap: number[]): number {
  const top = heap[0] as number;
  const item = heap.pop() as number;
  let at = 0;
  for (let next = 1; next < heap.length; next = 2 * at + 1) {
    if (next + 1 < heap.length && (heap[next + 1] as number) > (heap[next] as number)) next++;
    if ((heap[next] as number) <= item) break;
    heap[at] = heap[next] as number;
    at = next;
  }
  if (heap.length > 0) heap[at] = item;
  return top;
}
