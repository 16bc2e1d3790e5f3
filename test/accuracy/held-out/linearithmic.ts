/** A sort before one pass, or log n steps for each item. */

/**
 * @class O(n log n)
 * @family intervals
 * @space O(n)
 * @why starts and ends are sorted apart, then read side by side
 * @blame none
 */
export function roomsNeeded(intervals: readonly { start: number; end: number }[]): number {
  const starts = intervals.map(({ start }) => start).sort((a, b) => a - b);
  const ends = intervals.map(({ end }) => end).sort((a, b) => a - b);
  let done = 0;
  let most = 0;
  for (let begun = 0; begun < starts.length; begun++) {
    while (ends[done]! <= starts[begun]!) done++;
    most = Math.max(most, begun + 1 - done);
  }
  return most;
}

/**
 * @class O(n log n)
 * @family intervals
 * @space O(n)
 * @why jobs by their end, and for each a binary search for the last one it may follow
 * @blame none
 */
export function bestSchedule(intervals: readonly { start: number; end: number }[]): number {
  const jobs = intervals.toSorted((a, b) => a.end - b.end);
  const best = [0];
  for (const [place, { start, end }] of jobs.entries()) {
    let low = 0;
    let high = place;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (jobs[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    best.push(Math.max(best[place]!, best[low]! + end - start));
  }
  return best.at(-1)!;
}

/**
 * @class O(n log n)
 * @family points
 * @space O(n)
 * @why Andrew: the points from left to right, then each enters and leaves a chain once
 */
export function hullSize(points: readonly { x: number; y: number }[]): number {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y); // blame
  return chainLength(sorted) + chainLength(sorted.reverse()) - 2;
}

function chainLength(points: readonly { x: number; y: number }[]): number {
  const chain: { x: number; y: number }[] = [];
  for (const point of points) {
    while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
    chain.push(point);
  }
  return chain.length;
}

function turn(a: { x: number; y: number }, b: { x: number; y: number }, c: { x: number; y: number }): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/**
 * @class O(n log n)
 * @family pairs
 * @space O(n)
 * @why Kruskal: the edges are sorted by length; the finds are short
 */
export function spanningLength(n: number, pairs: readonly (readonly [number, number])[]): number {
  const edges = pairs.map(([a, b]) => ({ a, b, length: (a * 7919 + b * 104_729) % 1_000_003 }));
  edges.sort((one, other) => one.length - other.length); // blame
  const parents = Int32Array.from({ length: n }, () => -1);
  const find = (node: number): number => {
    let root = node;
    while (parents[root]! >= 0) root = parents[root]!;
    return root;
  };
  let total = 0;
  for (const { a, b, length } of edges) {
    let [small, large] = [find(a), find(b)];
    if (small === large) continue;
    if (parents[small]! < parents[large]!) [small, large] = [large, small];
    parents[large]! += parents[small]!;
    parents[small] = large;
    total += length;
  }
  return total;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n log n)
 * @why 1, 2, 4, … steps ahead of each place, in a row for each power of two
 */
export function placesAhead(items: readonly number[]): number {
  const n = items.length;
  const rows = [Uint32Array.from(items, (item, place) => Math.min(n - 1, place + 1 + (item % 3)))];
  for (let steps = 2; steps <= n; steps *= 2) {
    const half = rows.at(-1)!;
    rows.push(half.map((place) => half[place]!)); // blame
  }
  return rows.at(-1)![0] ?? 0;
}

/**
 * @class O(n log n)
 * @family ranges
 * @space O(n)
 * @why a tree of maxima is built once, and each of n ranges climbs it from both ends
 */
export function maximaOfRanges(values: readonly number[], ranges: readonly (readonly [number, number])[]): number {
  const tree = new MaximumTree(values);
  return ranges.reduce((sum, [from, to]) => sum + tree.maximum(from, to), 0);
}

class MaximumTree {
  readonly #size: number;
  readonly #nodes: Float64Array;

  constructor(values: readonly number[]) {
    this.#size = values.length;
    this.#nodes = new Float64Array(2 * values.length);
    this.#nodes.set(values, values.length);
    for (let i = values.length - 1; i > 0; i--) {
      this.#nodes[i] = Math.max(this.#nodes[2 * i]!, this.#nodes[2 * i + 1]!);
    }
  }

  maximum(from: number, to: number): number {
    let maximum = -Infinity;
    let low = from + this.#size;
    let high = to + this.#size + 1;
    while (low < high) {
      // blame
      if (low % 2 === 1) maximum = Math.max(maximum, this.#nodes[low++]!);
      if (high % 2 === 1) maximum = Math.max(maximum, this.#nodes[--high]!);
      low >>= 1;
      high >>= 1;
    }
    return maximum;
  }
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why bottom-up: runs of 1, 2, 4, … in two typed arrays that change places after each round
 */
export function mergeSortUpwards(items: readonly number[]): number {
  const n = items.length;
  let from = Float64Array.from(items);
  let to = new Float64Array(n);
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(n, start + width);
      const end = Math.min(n, start + 2 * width);
      let [i, j] = [start, middle];
      for (let k = start; k < end; k++) {
        // blame
        to[k] = i < middle && (j === end || from[i]! <= from[j]!) ? from[i++]! : from[j++]!;
      }
    }
    [from, to] = [to, from];
  }
  return from[n >> 1] ?? 0;
}

/**
 * @class O(n log n)
 * @family graph
 * @space O(n)
 * @why Dijkstra with a heap in an array: four edges for each node, log n steps for each push and pop
 * @blame none
 */
export function farthestByDijkstra(graph: readonly (readonly number[])[]): number {
  const distances = new Float64Array(graph.length).fill(Infinity);
  const heap: (readonly [distance: number, node: number])[] = [];
  let farthest = 0;
  const push = (distance: number, node: number) => {
    if (distance >= distances[node]!) return;
    distances[node] = distance;
    let at = heap.push([distance, node]) - 1;
    for (; at > 0 && heap[(at - 1) >> 1]![0] > distance; at = (at - 1) >> 1) heap[at] = heap[(at - 1) >> 1]!;
    heap[at] = [distance, node];
  };
  push(0, 0);
  while (heap.length > 0) {
    const [distance, node] = heap[0]!;
    const last = heap.pop()!;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && heap[child + 1]![0] < heap[child]![0]) child++;
      if (heap[child]![0] >= last[0]) break;
      heap[at] = heap[child]!;
      at = child;
    }
    if (heap.length > 0) heap[at] = last;
    if (distance > distances[node]!) continue;
    farthest = distance;
    for (const next of graph[node]!) push(distance + 1 + ((node * 31 + next * 17) % 101), next);
  }
  return farthest;
}
