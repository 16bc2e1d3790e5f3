/** Objects and Maps used as if each look at them were free. */

/**
 * @class O(n^2)
 * @family strings
 * @space O(n)
 * @why all entries become a list and an object again for each word
 */
export function countsByEntries(words: readonly string[]): number {
  let counts: Readonly<Record<string, number>> = {};
  for (const word of words) {
    counts = Object.fromEntries([...Object.entries(counts), [word, (counts[word] ?? 0) + 1]]); // blame
  }
  return Object.keys(counts).length;
}

/**
 * @class O(n^2)
 * @family strings
 * @space O(n)
 * @why a copy of the Map for each word, as one would in a reducer
 */
export function countsByCopiedMap(words: readonly string[]): number {
  return words.reduce<ReadonlyMap<string, number>>(
    (counts, word) => new Map(counts).set(word, (counts.get(word) ?? 0) + 1), // blame
    new Map(),
  ).size;
}

/**
 * @class O(n^2)
 * @family strings
 * @space O(n)
 * @why the values are all listed to find the largest, after each word
 */
export function leadChanges(words: readonly string[]): number {
  const counts = new Map<string, number>();
  let leader = 0;
  let changes = 0;
  for (const word of words) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const largest = [...counts.values()].reduce((most, count) => Math.max(most, count), 0); // blame
    if (largest !== leader) changes++;
    leader = largest;
  }
  return changes;
}

/**
 * @class O(n)
 * @family lines
 * @space O(1)
 * @why the same habit with four services: the list is never longer than four
 */
export function leadChangesOfServices(lines: readonly string[]): number {
  const counts: Record<string, number> = {};
  let leader = '';
  let changes = 0;
  for (const line of lines) {
    // blame
    const service = line.slice(15, 22);
    counts[service] = (counts[service] ?? 0) + 1;
    const first = Object.keys(counts).sort((a, b) => counts[b]! - counts[a]!)[0]!;
    if (first !== leader) changes++;
    leader = first;
  }
  return changes;
}

/**
 * @class O(n^2)
 * @family records
 * @space O(n)
 * @why the state is cloned before each change
 */
export function clonedStates(records: readonly { id: string; amount: number }[]): number {
  let state: { balances: number[] } = { balances: [] };
  for (const { amount } of records) {
    const next = structuredClone(state); // blame
    next.balances.push(amount);
    state = next;
  }
  return state.balances.length;
}

/**
 * @class O(n^2)
 * @family records
 * @space O(n)
 * @why writes all that was kept as JSON to compare it with what it was before
 */
export function changesByJson(records: readonly { id: string; amount: number }[]): number {
  const kept: number[] = [];
  let before = '';
  let changes = 0;
  for (const { amount } of records) {
    if (amount !== kept.at(-1)) kept.push(amount);
    const after = JSON.stringify(kept); // blame
    if (after !== before) changes++;
    before = after;
  }
  return changes;
}

/**
 * @class O(n)
 * @family records
 * @space O(1)
 * @why a copy of one record through JSON at a time: its size is fixed
 */
export function copiedRecords(records: readonly { id: string; amount: number }[]): number {
  let total = 0;
  for (const record of records) {
    // blame
    const copy: typeof record = JSON.parse(JSON.stringify({ ...record, seen: true })); // blame
    total += copy.amount;
  }
  return total;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why a chain of links without its end in hand: each new one is put after a walk from the first
 */
export function linkedByWalking(items: readonly number[]): number {
  interface Link {
    readonly item: number;
    next?: Link;
  }
  const first: Link = { item: 0 };
  for (const item of items) {
    let last = first;
    while (last.next !== undefined) last = last.next; // blame
    last.next = { item };
  }
  return first.next?.item ?? 0;
}

/**
 * @class O(n^2)
 * @family parents
 * @space O(n)
 * @why looks for the children of each node among all nodes
 */
export function leavesByFilter(parents: readonly number[]): number {
  const children = (node: number) => parents.flatMap((parent, child) => (parent === node ? [child] : [])); // blame
  return parents.filter((_, node) => children(node).length === 0).length;
}

/**
 * @class O(n)
 * @family parents
 * @space O(n)
 * @why the children of all nodes are listed once
 * @blame none
 */
export function leavesByIndex(parents: readonly number[]): number {
  const children = new Map<number, number[]>();
  for (const [child, parent] of parents.entries()) {
    const known = children.get(parent);
    if (known === undefined) children.set(parent, [child]);
    else known.push(child);
  }
  return parents.length - children.size + 1;
}

/**
 * @class O(n^2)
 * @family line-parents
 * @space O(1)
 * @why from each node up to the first one, in a tree that is a line
 */
export function totalDepthOfLine(parents: readonly number[]): number {
  return totalDepth(parents);
}

/**
 * @class O(n log n)
 * @family parents
 * @space O(1)
 * @why the same walk in a tree where parents are drawn at random: ln n steps up on average
 */
export function totalDepth(parents: readonly number[]): number {
  let steps = 0;
  for (let node = 0; node < parents.length; node++) {
    for (let at = node; parents[at]! >= 0; at = parents[at]!) steps++; // blame
  }
  return steps;
}
