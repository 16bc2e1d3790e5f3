/** Grouping: many small groups cost a pass, a few large ones cost what is done inside them. */

interface Visit {
  readonly user: string;
  readonly time: number;
}

/**
 * @class O(n)
 * @family visits
 * @space O(n)
 * @why eight visits for each user, so each sort has a fixed cost
 * @blame none
 */
export function sessionsOfMany(visits: readonly Visit[]): number {
  const times = new Map<string, number[]>();
  for (const { user, time } of visits) {
    const known = times.get(user);
    if (known === undefined) times.set(user, [time]);
    else known.push(time);
  }
  let sessions = 0;
  for (const list of times.values()) {
    list.sort((a, b) => a - b); // blame
    sessions += list.filter((time, i) => i === 0 || time - list[i - 1]! > 1800).length;
  }
  return sessions;
}

/**
 * @class O(n log n)
 * @family visits-of-few
 * @space O(n)
 * @why the same program with eight users: the sorts see n / 8 visits each
 */
export function sessionsOfFew(visits: readonly Visit[]): number {
  return sessionsOfMany(visits);
}

/**
 * @class O(n)
 * @family clicks
 * @space O(n)
 * @why already in order of time: the last click of each user is all that is needed
 */
export function sessionsInOrder(clicks: readonly Visit[]): number {
  const last = new Map<string, number>();
  let sessions = 0;
  for (const { user, time } of clicks) {
    // blame
    if (time - (last.get(user) ?? -Infinity) > 1800) sessions++;
    last.set(user, time);
  }
  return sessions;
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why sorts the letters of each word, but every word has eight
 */
export function anagramGroups(words: readonly string[]): number {
  const groups = new Set<string>();
  for (const word of words) groups.add([...word].sort().join('')); // blame
  return groups.size;
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why sixteen partitions by hash, then a Set for one partition at a time
 * @blame none
 */
export function distinctByPartitions(words: readonly string[]): number {
  const partitions = Array.from({ length: 16 }, (): string[] => []);
  for (const word of words) partitions[hashOf(word) % 16]!.push(word);
  return partitions.reduce((count, part) => count + new Set(part).size, 0);
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * @class O(n)
 * @family tables
 * @space O(n)
 * @why hash join: a Map of one side, a look into it for each row of the other
 * @blame none
 */
export function hashJoin(
  orders: readonly { user: string; amount: number }[],
  users: readonly { id: string; country: string }[],
): number {
  const countries = new Map(users.map(({ id, country }) => [id, country]));
  const totals = new Map<string, number>();
  for (const { user, amount } of orders) {
    const country = countries.get(user) ?? 'unknown';
    totals.set(country, (totals.get(country) ?? 0) + amount);
  }
  return Math.max(0, ...totals.values());
}

/**
 * @class O(n log n)
 * @family tables
 * @space O(n)
 * @why sort-merge join: both sides are sorted, then each is read once
 * @blame none
 */
export function sortMergeJoin(
  orders: readonly { user: string; amount: number }[],
  users: readonly { id: string; country: string }[],
): number {
  const left = orders.toSorted((a, b) => (a.user < b.user ? -1 : 1));
  const right = users.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  let total = 0;
  let at = 0;
  for (const { user, amount } of left) {
    while (at < right.length && right[at]!.id < user) at++;
    if (right[at]?.id === user) total += amount;
  }
  return total;
}

/**
 * @class O(n log n)
 * @family tournament
 * @space O(n)
 * @why the smaller group takes the name of the larger; in a tournament both are equal, so half of all change it in each of log n rounds
 */
export function mergedAccounts(n: number, pairs: readonly (readonly [number, number])[]): number {
  const names = Array.from({ length: n }, (_, account) => account);
  const members = names.map((account) => [account]);
  for (const [a, b] of pairs) {
    let [small, large] = [members[names[a]!]!, members[names[b]!]!];
    if (small === large) continue;
    if (small.length > large.length) [small, large] = [large, small];
    const name = names[large[0]!]!;
    for (const account of small) {
      // blame
      names[account] = name;
      large.push(account);
    }
    small.length = 0;
  }
  return new Set(names).size;
}
